import { serverOf } from '../../wording/response.ts';
import { statusOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-gateway-error',
  stage: 'check',
  before: ['answer-server-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) =>
    (statusOf(refusal) >= 502 && statusOf(refusal) <= 504) || (statusOf(refusal) >= 520 && statusOf(refusal) <= 530),
  title: ({ refusal }) => text`The real problem: ${serverOf(refusal)} answered ${statusOf(refusal)}, the app did not`,
  why: () =>
    text`Usually a proxy or gateway writes this error, because the app behind it did not answer in time or at all. The answer has no ${'Access-Control-Allow-Origin'}, so the browser hides it from the page and speaks of CORS.`,
  responsible: 'proxy',
  act: ({ refusal }) =>
    text`Look into the log of the app behind ${serverOf(refusal)}: why did it not answer, or not in time?${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
