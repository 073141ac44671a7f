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
  title: ({ refusal }) => text`${serverOf(refusal)} returned ${statusOf(refusal)} to the preflight`,
  why: ({ refusal }) =>
    text`Before ${refusal.request.method}, the browser sends an ${'OPTIONS'} request to the same URL. The server has no route for it, so the browser didn't send the ${refusal.request.method} request.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Enable CORS for this path, so that ${'OPTIONS'} returns 204 with the CORS headers. Check the URL too: ${addressOf(hopOf(refusal).url)}.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
