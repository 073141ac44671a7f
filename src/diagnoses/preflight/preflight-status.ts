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
  title: ({ refusal }) => text`The preflight returned status ${statusOf(refusal)}, not 200 to 299`,
  why: ({ refusal }) =>
    text`A preflight passes only with a status from 200 to 299. The browser didn't send ${refusal.request.method} ${addressOf(hopOf(refusal).url)}.`,
  responsible: 'server',
  act: ({ refusal }) => text`Return 204 for ${'OPTIONS'} on ${serverOf(refusal)}.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
