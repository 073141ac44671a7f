import { text } from '../../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';
import { headerOf, hopOf, isPreflight } from '../../cors/refused-response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget } from './redirect-target.ts';

export default preflightRedirect({
  id: 'preflight-redirected-slash',
  stage: 'preflight-redirect',
  explains: ['preflight-redirected', 'no-allow-origin'],
  when: (refusal) =>
    isPreflight(refusal) && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'slash',
  fits: ({ shape }) => shape === 'slash',
  title: ({ status }, { to }) => text`The preflight was redirected (${status}) for a trailing slash: ${to}`,
  because: ['The server accepts the URL either with or without a trailing slash and redirects the other form.'],
  fix: ({ refusal }) => callTarget(refusal),
  otherwise: ({ refusal }) => answerPreflight(refusal),
});
