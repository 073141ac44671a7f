import { get } from '../cors/headers.ts';
import cause from '../causes/preflight-unauthorized.ts';
import { text } from '../wording/text.ts';
import { facts, sent } from './evidence.ts';
import { defineRootCause } from './root-cause.ts';
import { isPreflightError } from './status-error.ts';
import { isApps, runsWriter, writerName } from './who.ts';

export default defineRootCause({
  id: 'preflight-meets-authentication',
  matches: (context) => {
    const { status, headers } = context;
    if (!isPreflightError(context)) return null;
    const asks = get(headers, 'WWW-Authenticate') !== null || get(headers, 'Proxy-Authenticate') !== null;
    if (status !== 401 && status !== 407 && !(status === 403 && asks)) return null;
    return { confidence: 'certain', evidence: [...facts(context), ...sent(context, 'WWW-Authenticate')] };
  },
  title: (context) => text`The login check of ${writerName(context)} refused the preflight: ${context.status}`,
  why: ({ method }) =>
    text`A preflight never carries cookies or tokens, so a check that wants them turns it away. The ${method} request itself was never sent.`,
  responsible: runsWriter,
  act: (context) =>
    text`In ${isApps(context) ? text`the app of ${context.host}` : writerName(context)}, put CORS before the login check, or let ${'OPTIONS'} pass without a login.`,
  examples: cause.examples,
});
