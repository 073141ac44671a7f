import { addressOf } from '../../cors/url-parts.ts';
import { hopOf, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-forbidden',
  stage: 'check',
  before: ['answer-client-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) === 403,
  title: ({ refusal }) => text`The real problem: ${serverOf(refusal)} forbids this request, ${statusOf(refusal)}`,
  why: () =>
    text`The answer has no ${'Access-Control-Allow-Origin'}, so the browser hides it from the page and speaks of CORS. A firewall, an access rule or a CORS filter wrote it.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Find out which rule answers ${statusOf(refusal)} to ${addressOf(hopOf(refusal).url)} and whether it should let ${refusal.request.origin} in.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
