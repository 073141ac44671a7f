import { isPreflight, statusOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { answerPreflight } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'preflight-client-error',
  stage: 'check',
  before: ['preflight-without-cors'],
  explains: ['no-allow-origin', 'preflight-not-ok'],
  when: (refusal) => isPreflight(refusal) && statusOf(refusal) >= 400,
  title: ({ refusal }) => text`${serverOf(refusal)} turned the preflight away with ${statusOf(refusal)}`,
  why: () =>
    text`A preflight must be answered with a status from 200 to 299. The server treats it like a normal request and finds something missing in it.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Have CORS answer ${'OPTIONS'} with 204 before anything else looks at it, for ${refusal.request.origin} and ${refusal.request.method}.`,
  fix: ({ refusal }) => answerPreflight(refusal),
});
