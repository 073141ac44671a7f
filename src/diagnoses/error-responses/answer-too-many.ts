import { serverOf } from '../../wording/response.ts';
import { statusOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { showErrors } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'answer-too-many',
  stage: 'check',
  before: ['answer-client-error'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) === 429,
  title: ({ refusal }) => text`Too many requests (${statusOf(refusal)})`,
  why: () =>
    text`The response has no ${'Access-Control-Allow-Origin'}, so the browser reports a CORS error instead of the status. The rate limit responds before the app does.`,
  responsible: 'gateway',
  act: ({ refusal }) => text`Wait, or send fewer requests to ${serverOf(refusal)}.${showErrors(refusal)}`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
