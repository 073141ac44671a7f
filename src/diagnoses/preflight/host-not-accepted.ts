import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { asksForAuthorization } from './asks-for-authorization.ts';

export default defineDiagnosis({
  id: 'host-not-accepted',
  stage: 'without-trace',
  fits: () => null,
  alike: [
    {
      of: ['preflight-bad-request'],
      when: (context) => !asksForAuthorization(context),
      or: ({ host }) => text`the server doesn't accept the host ${host} (in Django, ${'ALLOWED_HOSTS'})`,
      check: () => text`Send the ${'OPTIONS'} request with curl and read the response body.`,
    },
  ],
  title: ({ host }) => text`The server doesn't accept the host ${host}`,
  why: () =>
    text`The server accepts requests only for the hosts in its configuration, and rejects all others with 400 before any CORS middleware runs.`,
  responsible: 'server',
  act: ({ host }) =>
    text`Add ${host.replace(/:\d+$/, '')} to the accepted hosts of the server (in Django, ${'ALLOWED_HOSTS'}) and restart it.`,
});
