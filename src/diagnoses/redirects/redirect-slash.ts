import { text } from '../../wording/text.ts';
import { requestRedirect } from './request-redirect.ts';
import { headerOf, hopOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { redirectShape } from './redirect-shape.ts';
import { callTarget } from './redirect-target.ts';

export default requestRedirect({
  id: 'redirect-slash',
  stage: 'redirect',
  explains: ['no-allow-origin'],
  when: (refusal) =>
    refusal.phase === 'redirect' && redirectShape(hopOf(refusal).url, headerOf(refusal, 'Location') ?? '') === 'slash',
  shape: 'slash',
  title: ({ status }, { to }) => text`The request was redirected (${status}) for a trailing slash: ${to}`,
  because: ['The server accepts the URL either with or without a trailing slash and redirects the other form.'],
  fix: ({ refusal }) => callTarget(refusal),
  otherwise: ({ refusal }) => allowOrigin(refusal),
});
