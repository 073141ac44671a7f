import { get } from '../../cors/headers.ts';
import { text } from '../../wording/text.ts';
import { facts, sent } from '../evidence.ts';
import { isPreflightError } from '../error-responses/status-error.ts';
import { isApps, runsWriter, writerName } from '../responsible-party.ts';
import { nginxBadRequest } from '../../layers/pages/nginx-bad-request.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';
import { asksForAuthorization } from './asks-for-authorization.ts';

export default defineDiagnosis({
  id: 'preflight-meets-authentication',
  stage: 'server-error',
  fits: (context) => {
    const { status, headers } = context;
    if (!isPreflightError(context)) return null;
    if (wantsCertificate(context))
      return exact([
        ...facts(context),
        text`nginx's page for ${'No required SSL certificate was sent'} has this length`,
      ]);
    const asks = get(headers, 'WWW-Authenticate') !== null || get(headers, 'Proxy-Authenticate') !== null;
    if (status !== 401 && status !== 407 && !(status === 403 && asks)) return null;
    return exact([...facts(context), ...sent(context, 'WWW-Authenticate')]);
  },
  alike: [
    {
      of: ['preflight-bad-request'],
      when: asksForAuthorization,
      or: () => text`authentication rejects the preflight, which never carries credentials`,
      check: () => text`Send the ${'OPTIONS'} request with curl and read the response body.`,
    },
  ],
  title: (context) =>
    wantsCertificate(context)
      ? text`${context.host} requires a client certificate on the preflight (${context.status})`
      : text`${writerName(context)} requires authentication on the preflight (${context.status})`,
  why: (context) => {
    const { method } = context;
    return wantsCertificate(context)
      ? text`Preflights never carry credentials, and a client certificate is one. The browser didn't send the ${method} request.`
      : text`Preflights never carry credentials, so authentication must let ${'OPTIONS'} through. The browser didn't send the ${method} request.`;
  },
  responsible: (context) => (wantsCertificate(context) ? 'server' : runsWriter(context)),
  act: (context) =>
    wantsCertificate(context)
      ? text`In nginx, set ${'ssl_verify_client optional;'}, and return 403 where ${'$ssl_client_verify'} isn't ${'SUCCESS'} and the method isn't ${'OPTIONS'}. Then send the CORS headers on ${'OPTIONS'}.`
      : text`In ${isApps(context) ? text`the app on ${context.host}` : writerName(context)}, run CORS before authentication. Or allow ${'OPTIONS'} without authentication.`,
});

/** nginx's 400 for a connection without a client certificate. */
function wantsCertificate({ answer }: Context): boolean {
  return answer !== null && nginxBadRequest(answer.response) === 'no-client-certificate';
}
