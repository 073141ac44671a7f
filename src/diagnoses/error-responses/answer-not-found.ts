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
  title: ({ refusal }) => text`${pathOf(hopOf(refusal).url)} doesn't exist on the server (${statusOf(refusal)})`,
  why: ({ refusal }) =>
    text`The response has no ${'Access-Control-Allow-Origin'}, so the browser reports a CORS error instead of the status. ${serverOf(refusal)} has nothing at this URL.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Check the URL that the page requests: ${addressOf(hopOf(refusal).url)}.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
