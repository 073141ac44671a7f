import { addressOf } from '../../cors/url-parts.ts';
import { hopOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-without-cors',
  stage: 'check',
  before: [
    'answer-unauthorized',
    'answer-forbidden',
    'answer-not-found',
    'answer-method-not-allowed',
    'answer-gateway-error',
    'answer-too-many',
    'answer-too-large',
  ],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => isPreflight(refusal),
  title: ({ refusal }) => text`${serverOf(refusal)} answers the preflight without any CORS headers`,
  why: ({ refusal }) =>
    text`It says ${statusOf(refusal)} to ${'OPTIONS'} and allows nothing with it, as a server does whose CORS is off for this path. So ${refusal.request.method} was never sent.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Switch CORS on for ${addressOf(hopOf(refusal).url)}: ${sendAllowOrigin(refusal)}, on the preflight and on the answer itself.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
