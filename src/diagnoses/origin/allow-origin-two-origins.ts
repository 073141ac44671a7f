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
    text`${'Access-Control-Allow-Origin'} is set ${getAll(headersOf(refusal), 'Access-Control-Allow-Origin').length} times: ${enumerate(getAll(headersOf(refusal), 'Access-Control-Allow-Origin'))}`,
  why: ({ refusal: { allowOrigin: allowed } }) =>
    text`The header can hold only one origin. The browser joins the values into ${allowed}, which isn't an origin.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Keep the allowlist on the server, look up the request's ${'Origin'} in it, and for this page only ${sendAllowOrigin(refusal)}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
