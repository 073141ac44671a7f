import { text } from '../../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { callTarget } from './redirect-target.ts';

export default preflightRedirect({
  id: 'preflight-redirected',
  stage: 'preflight-redirect-else',
  explains: ['preflight-redirected'],
  fits: () => true,
  title: ({ status }, { to }) => text`The preflight was redirected (${status}) to ${to}`,
  because: ['The server redirects this URL.'],
  fix: ({ refusal }) => answerPreflight(refusal),
  otherwise: ({ refusal }) => callTarget(refusal),
});
