import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-list',
  explains: ['origin-not-allowed'],
  matches: ({ allowOrigin: allowed }) => /\S[\s,;|]+\S/.test(allowed),
  title: ({ allowOrigin: allowed }) => text`The server sends several origins in one value: ${allowed}`,
  why: ({ request }) =>
    text`${'Access-Control-Allow-Origin'} holds one origin. The browser takes the whole list for one value, and that is not ${request.origin}.`,
  responsible: 'server',
  act: ({ request }) =>
    text`Keep the list in the server, look up the request's ${'Origin'} in it, and answer with that one: ${request.origin}.`,
  fix: allowOrigin,
  examples: [
    {
      name: 'two origins, separated by a comma',
      exchange: exchange({
        response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example, https://admin.example']]),
      }),
    },
    {
      name: 'two origins, separated by a space',
      exchange: exchange({
        response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example https://admin.example']]),
      }),
    },
    {
      name: 'two origins on the preflight',
      exchange: exchange({
        method: 'PUT',
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example, https://admin.example'],
          ['Access-Control-Allow-Methods', 'PUT'],
        ]),
      }),
    },
  ],
});
