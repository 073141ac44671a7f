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
  title: ({ refusal }) => text`The preflight response from ${serverOf(refusal)} has no CORS headers`,
  why: ({ refusal }) =>
    text`The server returned ${statusOf(refusal)} to ${'OPTIONS'} without CORS headers, as if CORS isn't enabled for this path. The browser didn't send the ${refusal.request.method} request.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Enable CORS for ${addressOf(hopOf(refusal).url)}: ${sendAllowOrigin(refusal)}, with the preflight response and with the response itself.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
