import { getAll } from '../../cors/headers.ts';
import { headersOf } from '../../cors/refused-response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { sendAllowOrigin } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-two-origins',
  stage: 'doubled',
  general: true,
  explains: ['origin-not-allowed'],
  when: (refusal) => getAll(headersOf(refusal), 'Access-Control-Allow-Origin').length > 1,
  title: ({ refusal }) =>
    text`${'Access-Control-Allow-Origin'} is sent ${getAll(headersOf(refusal), 'Access-Control-Allow-Origin').length} times: ${enumerate(getAll(headersOf(refusal), 'Access-Control-Allow-Origin'))}`,
  why: ({ refusal: { allowOrigin: allowed } }) =>
    text`One header may name one origin. The browser joins the lines to ${allowed}, and that is no origin at all.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Keep the list of origins in the server: look up the one that asks, and for this page only ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
