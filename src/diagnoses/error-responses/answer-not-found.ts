import { addressOf, pathOf } from '../../cors/url-parts.ts';
import { hopOf, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-not-found',
  stage: 'check',
  before: ['answer-client-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) === 404 || statusOf(refusal) === 410,
  title: ({ refusal }) => text`The real problem: ${pathOf(hopOf(refusal).url)} does not exist, ${statusOf(refusal)}`,
  why: ({ refusal }) =>
    text`The answer has no ${'Access-Control-Allow-Origin'}, so the browser hides it from the page and speaks of CORS. ${serverOf(refusal)} knows no such address.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Check the address that the page calls: ${addressOf(hopOf(refusal).url)}.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
