import { addressOf } from '../../cors/url-parts.ts';
import { hopOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-no-route',
  stage: 'check',
  before: ['preflight-client-error'],
  general: true,
  explains: ['no-allow-origin', 'preflight-not-ok'],
  when: (refusal) =>
    isPreflight(refusal) &&
    (statusOf(refusal) === 404 || statusOf(refusal) === 405 || statusOf(refusal) === 410 || statusOf(refusal) === 501),
  title: ({ refusal }) => text`${serverOf(refusal)} has no answer to ${'OPTIONS'} here: ${statusOf(refusal)}`,
  why: ({ refusal }) =>
    text`Before ${refusal.request.method} the browser asks for permission with an ${'OPTIONS'} request to the same address. The server has no route for that, so the ${refusal.request.method} request was never sent.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Switch on CORS for this path, so that ${'OPTIONS'} is answered with 204 and the CORS headers. Check the address too: ${addressOf(hopOf(refusal).url)}.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
