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
  title: ({ refusal: { name } }) => text`The preflight answer names no headers, the page sends ${name}`,
  why: ({ refusal }) =>
    text`${'Access-Control-Allow-Headers'} is ${missingOrEmpty(refusal, 'Access-Control-Allow-Headers')}. Without it a browser sends only a few harmless headers to another site.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`In answer to ${'OPTIONS'}, send ${'Access-Control-Allow-Headers'} with ${enumerate(missingHeaders(refusal))}.`,
  fix: ({ refusal }) => allowHeaders(refusal),
});
