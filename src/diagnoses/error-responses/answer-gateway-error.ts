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
  title: ({ refusal }) => text`${serverOf(refusal)} returned ${statusOf(refusal)}: it couldn't reach the app`,
  why: () =>
    text`Usually a proxy or gateway returns this error, because the app behind it didn't respond in time or at all. The response has no ${'Access-Control-Allow-Origin'}, so the browser reports a CORS error instead of the status.`,
  responsible: 'proxy',
  act: ({ refusal }) =>
    text`Check that the app behind ${serverOf(refusal)} is running, then look in its log.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
