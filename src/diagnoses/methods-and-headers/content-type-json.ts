import { get } from '../../cors/headers.ts';
import type { Refusal } from '../../cors/model.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { allowHeaders } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'content-type-json',
  stage: 'check',
  general: true,
  explains: ['header-not-allowed'],
  when: ({ name }) => name === 'content-type',
  title: () => text`The server doesn't allow the request header ${'content-type'}`,
  why: ({ refusal }) =>
    text`The page sends ${typeOf(refusal)}, which needs a preflight, and the preflight response allows only ${enumerate(refusal.allowHeaders)}. The browser didn't send the request.`,
  responsible: 'server',
  act: ({ refusal: { name } }) => text`Add ${name} to the allowed request headers (${'Access-Control-Allow-Headers'}).`,
  fix: ({ refusal }) => allowHeaders(refusal),
});

function typeOf(refusal: Refusal) {
  const type = get(hopOf(refusal).requestHeaders ?? [], 'Content-Type');
  return type === null ? text`a body such as JSON` : text`a body of type ${type}`;
}
