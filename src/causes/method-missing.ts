import { defineCause } from './cause.ts';
import { allowMethod } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'method-missing',
  explains: ['method-not-allowed'],
  title: ({ method }) => text`The server does not allow the method ${method}`,
  why: ({ allowMethods }) =>
    text`Before the request the browser asked, and the server allowed ${enumerate(allowMethods)}. So the request itself was never sent.`,
  responsible: 'server',
  act: ({ method }) => text`Add ${method} to the allowed methods (${'Access-Control-Allow-Methods'}) of this path.`,
  fix: (refusal) => allowMethod(refusal),
  examples: [
    {
      name: 'DELETE is not in the list',
      exchange: exchange({
        method: 'DELETE',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Methods', 'GET,HEAD,POST'],
        ]),
      }),
    },
  ],
});
