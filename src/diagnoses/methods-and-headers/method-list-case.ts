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
    text`The server allows ${sameLetters(method, allowMethods) ?? ''}, the page sends ${method}`,
  why: () => text`Method names are compared letter by letter, with their case.`,
  responsible: 'server',
  act: ({ refusal: { method, allowMethods } }) =>
    text`In ${'Access-Control-Allow-Methods'}, write ${method} instead of ${sameLetters(method, allowMethods) ?? ''}.`,
  fix: ({ refusal }) => allowMethod(refusal),
});

function sameLetters(method: string, allowMethods: readonly string[]): string | undefined {
  return allowMethods.find((allowed) => allowed.toUpperCase() === method.toUpperCase());
}
