import { addressOf } from '../../cors/url-parts.ts';
import { hopOf, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-method-not-allowed',
  stage: 'check',
  before: ['answer-client-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) === 405,
  title: ({ refusal }) =>
    text`${serverOf(refusal)} doesn't accept ${refusal.request.method} here (${statusOf(refusal)})`,
  why: () =>
    text`The response has no ${'Access-Control-Allow-Origin'}, so the browser reports a CORS error instead of the status.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Check the method and the URL: ${refusal.request.method} ${addressOf(hopOf(refusal).url)}.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
