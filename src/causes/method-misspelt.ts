import type { Refusal } from '../cors/model.ts';
import { defineCause } from './cause.ts';
import { allowMethod } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { nearest } from './nearest.ts';
import { text } from '../wording/text.ts';

const realMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'QUERY', 'PROPFIND', '*']);

export default defineCause({
  id: 'method-misspelt',
  explains: ['method-not-allowed'],
  matches: (refusal) => meant(refusal) !== null,
  title: (refusal) => text`The server allows ${meant(refusal) ?? ''}, the page sends ${refusal.method}`,
  why: () => text`Method names are compared letter by letter, so a name that is nearly right allows nothing.`,
  responsible: 'server',
  act: (refusal) =>
    text`Add ${refusal.method} to ${'Access-Control-Allow-Methods'}; ${meant(refusal) ?? ''} there was probably meant to be it.`,
  fix: (refusal) => allowMethod(refusal),
  examples: [
    {
      name: 'a letter too many in the list',
      exchange: exchange({
        method: 'DELETE',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'GET, DELETEE'],
        ]),
      }),
    },
  ],
});

function meant({ method, allowMethods }: Refusal<'method-not-allowed'>): string | null {
  return nearest(
    method,
    allowMethods.filter((allowed) => !realMethods.has(allowed)),
  );
}
