import { isPreflight, statusOf } from '../../cors/refused-response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-too-many',
  stage: 'preflight-error',
  general: true,
  explains: ['no-allow-origin', 'preflight-not-ok'],
  when: (refusal) => isPreflight(refusal) && statusOf(refusal) === 429,
  title: ({ refusal }) => text`The rate limit stopped the preflight: ${statusOf(refusal)}`,
  why: ({ refusal }) =>
    text`Every ${refusal.request.method} of the page comes with an ${'OPTIONS'} request, and both are counted. The answer of the limit has no power to allow anything.`,
  responsible: 'gateway',
  act: () =>
    text`Leave ${'OPTIONS'} out of the rate limit, send ${'Access-Control-Max-Age'} so that browsers ask less often, and try again later.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
