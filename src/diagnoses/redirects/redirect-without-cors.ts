import { text } from '../../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { callTarget } from './redirect-target.ts';

export default requestRedirect({
  id: 'redirect-without-cors',
  stage: 'redirect-else',
  explains: ['no-allow-origin'],
  when: ({ phase }) => phase === 'redirect',
  shape: null,
  title: ({ status, host }, { to }) => text`${host} redirects (${status}) to ${to}, without CORS headers`,
  because: ['The server redirects this URL.'],
  fix: ({ refusal }) => allowOrigin(refusal),
  otherwise: ({ refusal }) => callTarget(refusal),
});
