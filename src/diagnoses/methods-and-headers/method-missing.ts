import { allowMethod } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'method-missing',
  stage: 'check-else',
  general: true,
  explains: ['method-not-allowed'],
  title: ({ refusal: { method } }) => text`The server doesn't allow the method ${method}`,
  why: ({ refusal: { allowMethods } }) =>
    text`The preflight response allows only ${enumerate(allowMethods)}. The browser didn't send the request.`,
  responsible: 'server',
  act: ({ refusal: { method } }) =>
    text`Add ${method} to the allowed methods (${'Access-Control-Allow-Methods'}) for this path.`,
  fix: ({ refusal }) => allowMethod(refusal),
});
