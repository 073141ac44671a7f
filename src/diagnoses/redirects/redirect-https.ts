import { text } from '../../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';
import { headerOf, hopOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget } from './redirect-target.ts';

export default requestRedirect({
  id: 'redirect-https',
  stage: 'redirect',
  explains: ['no-allow-origin'],
  when: (refusal) =>
    refusal.phase === 'redirect' && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'https',
  shape: 'https',
  title: ({ status }, { to }) => text`The server answered http with ${status} to ${to}`,
  because: ['The server answers only over https, and leads http there.'],
  fix: ({ refusal }) => callTarget(refusal),
  otherwise: ({ refusal }) => allowOrigin(refusal),
});
