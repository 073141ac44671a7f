import { allowHeaders, missingHeaders } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'header-missing',
  stage: 'check-else',
  general: true,
  explains: ['header-not-allowed'],
  title: ({ refusal: { name } }) => text`The server doesn't allow the request header ${name}`,
  why: ({ refusal: { allowHeaders: list } }) =>
    text`The preflight response allows only ${enumerate(list)}. The browser didn't send the request.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Add ${enumerate(missingHeaders(refusal))} to the allowed request headers (${'Access-Control-Allow-Headers'}).`,
  fix: ({ refusal }) => allowHeaders(refusal),
});
