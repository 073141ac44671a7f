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
  title: ({ refusal }) => text`The rate limit rejected the preflight (${statusOf(refusal)})`,
  why: ({ refusal }) =>
    text`Each ${refusal.request.method} needs an ${'OPTIONS'} request as well, and the rate limit counts both. With this status, the preflight fails.`,
  responsible: 'gateway',
  act: () =>
    text`Exclude ${'OPTIONS'} from the rate limit, and send ${'Access-Control-Max-Age'} so that browsers send fewer preflights.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
