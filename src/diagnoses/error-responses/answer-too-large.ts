import { statusOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-too-large',
  stage: 'check',
  before: ['answer-client-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) === 413,
  title: ({ refusal }) => text`The request is too large (${statusOf(refusal)})`,
  why: () =>
    text`The response has no ${'Access-Control-Allow-Origin'}, so the browser reports a CORS error instead of the status. A proxy or body parser rejects large requests before the CORS middleware runs.`,
  responsible: 'server',
  act: ({ refusal }) => text`Raise the limit (in nginx, ${'client_max_body_size'}) or send less.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
