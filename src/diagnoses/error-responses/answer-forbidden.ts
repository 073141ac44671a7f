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
  title: ({ refusal }) => text`${serverOf(refusal)} rejected the request with ${statusOf(refusal)}`,
  why: () =>
    text`The response has no ${'Access-Control-Allow-Origin'}, so the browser reports a CORS error instead of the status. A firewall, an access rule or a CORS filter returned it.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Find out which rule returns ${statusOf(refusal)} for ${addressOf(hopOf(refusal).url)}, and whether it should allow ${refusal.request.origin}.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
