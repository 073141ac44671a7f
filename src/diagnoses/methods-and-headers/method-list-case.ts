import { allowMethod } from '../../fixes/edits.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'method-list-case',
  stage: 'near-miss-else',
  before: ['method-misspelt'],
  explains: ['method-not-allowed'],
  when: ({ method, allowMethods }) => sameLetters(method, allowMethods) !== undefined,
  title: ({ refusal: { method, allowMethods } }) =>
    text`Letter case: the server allows ${sameLetters(method, allowMethods) ?? ''}, not ${method}`,
  why: () => text`Method names are case-sensitive. The browser didn't send the request.`,
  responsible: 'server',
  act: ({ refusal: { method, allowMethods } }) =>
    text`In ${'Access-Control-Allow-Methods'}, replace ${sameLetters(method, allowMethods) ?? ''} with ${method}.`,
  fix: ({ refusal }) => allowMethod(refusal),
});

function sameLetters(method: string, allowMethods: readonly string[]): string | undefined {
  return allowMethods.find((allowed) => allowed.toUpperCase() === method.toUpperCase());
}
