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
  title: ({ refusal: { method } }) => text`The preflight answer names no methods, the page sends ${method}`,
  why: ({ refusal }) =>
    text`${'Access-Control-Allow-Methods'} is ${missingOrEmpty(refusal, 'Access-Control-Allow-Methods')}. Without it a browser sends only ${'GET'}, ${'HEAD'} and ${'POST'} to another site.`,
  responsible: 'server',
  act: ({ refusal: { method } }) => text`Send ${`Access-Control-Allow-Methods: ${method}`} in answer to ${'OPTIONS'}.`,
  fix: ({ refusal }) => allowMethod(refusal),
});
