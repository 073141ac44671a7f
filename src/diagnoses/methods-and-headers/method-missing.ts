import { allowMethod } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'method-missing',
  stage: 'check-else',
  general: true,
  explains: ['method-not-allowed'],
  title: ({ refusal: { method } }) => text`The server does not allow the method ${method}`,
  why: ({ refusal: { allowMethods } }) =>
    text`Before the request the browser asked, and the server allowed ${enumerate(allowMethods)}. So the request itself was never sent.`,
  responsible: 'server',
  act: ({ refusal: { method } }) =>
    text`Add ${method} to the allowed methods (${'Access-Control-Allow-Methods'}) of this path.`,
  fix: ({ refusal }) => allowMethod(refusal),
});
