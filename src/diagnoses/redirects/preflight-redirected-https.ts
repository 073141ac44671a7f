import { text } from '../../wording/text.ts';
import { preflightRedirect } from './preflight-redirect.ts';
import { headerOf, hopOf, isPreflight } from '../../cors/refused-response.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget } from './redirect-target.ts';

export default preflightRedirect({
  id: 'preflight-redirected-https',
  stage: 'preflight-redirect',
  explains: ['preflight-redirected', 'no-allow-origin'],
  when: (refusal) =>
    isPreflight(refusal) && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'https',
  fits: ({ shape }) => shape === 'https',
  title: ({ status }, { to }) => text`The preflight was redirected (${status}) from http to ${to}`,
  because: ['The server accepts only https and redirects http requests.'],
  fix: ({ refusal }) => callTarget(refusal),
});
