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
  title: ({ status }, { to }) => text`The request was redirected (${status}) from http to ${to}`,
  because: ['The server accepts only https and redirects http requests.'],
  fix: ({ refusal }) => callTarget(refusal),
  otherwise: ({ refusal }) => allowOrigin(refusal),
});
