import { get } from '../../cors/headers.ts';
import { text } from '../../wording/text.ts';
import { facts, sent } from '../evidence.ts';
import { isPreflightError } from '../error-responses/status-error.ts';
import { isApps, runsWriter, writerName } from '../responsible-party.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-meets-authentication',
  stage: 'server-error',
  fits: (context) => {
    const { status, headers } = context;
    if (!isPreflightError(context)) return null;
    const asks = get(headers, 'WWW-Authenticate') !== null || get(headers, 'Proxy-Authenticate') !== null;
    if (status !== 401 && status !== 407 && !(status === 403 && asks)) return null;
    return { confidence: 'certain', evidence: [...facts(context), ...sent(context, 'WWW-Authenticate')] };
  },
  title: (context) => text`${writerName(context)} requires authentication on the preflight (${context.status})`,
  why: ({ method }) =>
    text`Preflights never carry credentials, so authentication must let ${'OPTIONS'} through. The browser didn't send the ${method} request.`,
  responsible: runsWriter,
  act: (context) =>
    text`In ${isApps(context) ? text`the app on ${context.host}` : writerName(context)}, run CORS before authentication. Or allow ${'OPTIONS'} without authentication.`,
});
