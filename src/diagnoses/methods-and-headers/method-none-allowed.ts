import { missingOrEmpty } from '../../wording/response.ts';
import { allowMethod } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'method-none-allowed',
  stage: 'check',
  general: true,
  explains: ['method-not-allowed'],
  when: ({ allowMethods }) => allowMethods.length === 0,
  title: ({ refusal: { method } }) => text`The preflight response allows no methods, and the page sends ${method}`,
  why: ({ refusal }) =>
    text`${'Access-Control-Allow-Methods'} is ${missingOrEmpty(refusal, 'Access-Control-Allow-Methods')}. Without it, the browser sends only ${'GET'}, ${'HEAD'} and ${'POST'} to another origin.`,
  responsible: 'server',
  act: ({ refusal: { method } }) =>
    text`Send ${`Access-Control-Allow-Methods: ${method}`} in the response to ${'OPTIONS'}.`,
  fix: ({ refusal }) => allowMethod(refusal),
});
