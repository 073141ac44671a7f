import { addressOf } from '../../cors/url-parts.ts';
import { hopOf, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-client-error',
  stage: 'check',
  before: ['preflight-only'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) >= 400,
  title: ({ refusal }) => text`${serverOf(refusal)} returned ${statusOf(refusal)}`,
  why: () =>
    text`The response has no ${'Access-Control-Allow-Origin'}, so the browser reports a CORS error instead of the status.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Find out why ${serverOf(refusal)} rejects ${refusal.request.method} ${addressOf(hopOf(refusal).url)}.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
