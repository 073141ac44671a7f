import { defineCause } from './cause.ts';
import { allowMethod } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'method-star-with-credentials',
  explains: ['method-not-allowed'],
  matches: ({ request, allowMethods }) => request.credentials === 'include' && allowMethods.includes('*'),
  title: ({ method }) => text`With credentials, ${'*'} does not stand for ${method}`,
  why: () =>
    text`The server allows the methods ${'*'}. That means "all" only without credentials; with cookies the browser looks for a method that is called ${'*'}.`,
  responsible: 'server',
  act: ({ method }) => text`Name the method: add ${method} to ${'Access-Control-Allow-Methods'}.`,
  fix: (refusal) => allowMethod(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
  examples: [
    {
      name: 'PUT with cookies meets a star',
      exchange: exchange({
        method: 'PUT',
        credentials: 'include',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Methods', '*'],
        ]),
      }),
    },
  ],
});
