import { missingOrEmpty } from '../../wording/response.ts';
import { allowHeaders, missingHeaders } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'header-none-allowed',
  stage: 'check',
  before: ['content-type-json'],
  general: true,
  explains: ['header-not-allowed'],
  when: ({ allowHeaders: list }) => list.length === 0,
  title: ({ refusal: { name } }) => text`The preflight allows no request headers, and the page sends ${name}`,
  why: ({ refusal }) =>
    text`${'Access-Control-Allow-Headers'} is ${missingOrEmpty(refusal, 'Access-Control-Allow-Headers')} in the preflight response. The browser didn't send the request.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`In the response to ${'OPTIONS'}, send ${'Access-Control-Allow-Headers'} with ${enumerate(missingHeaders(refusal))}.`,
  fix: ({ refusal }) => allowHeaders(refusal),
});
