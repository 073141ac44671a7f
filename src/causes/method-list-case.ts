import { defineCause } from './cause.ts';
import { allowMethod } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'method-list-case',
  explains: ['method-not-allowed'],
  matches: ({ method, allowMethods }) => sameLetters(method, allowMethods) !== undefined,
  title: ({ method, allowMethods }) =>
    text`The server allows ${sameLetters(method, allowMethods) ?? ''}, the page sends ${method}`,
  why: () => text`Method names are compared letter by letter, with their case.`,
  responsible: 'server',
  act: ({ method, allowMethods }) =>
    text`In ${'Access-Control-Allow-Methods'}, write ${method} instead of ${sameLetters(method, allowMethods) ?? ''}.`,
  fix: (refusal) => allowMethod(refusal),
  examples: [
    {
      name: 'the list is in lower case',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'GET, put'],
        ]),
      }),
    },
  ],
});

function sameLetters(method: string, allowMethods: readonly string[]): string | undefined {
  return allowMethods.find((allowed) => allowed.toUpperCase() === method.toUpperCase());
}
