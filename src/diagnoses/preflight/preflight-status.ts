import { addressOf } from '../../cors/url-parts.ts';
import { hopOf, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-status',
  stage: 'check',
  explains: ['preflight-not-ok'],
  title: ({ refusal }) => text`The preflight answer has status ${statusOf(refusal)}, not 200 to 299`,
  why: ({ refusal }) =>
    text`Only a status from 200 to 299 gives permission. So ${refusal.request.method} ${addressOf(hopOf(refusal).url)} was never sent.`,
  responsible: 'server',
  act: ({ refusal }) => text`Let ${serverOf(refusal)} answer ${'OPTIONS'} with 204.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
