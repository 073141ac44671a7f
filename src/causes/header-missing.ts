import { defineCause } from './cause.ts';
import { allowHeaders, missingHeaders } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'header-missing',
  explains: ['header-not-allowed'],
  title: ({ name }) => text`The server does not allow the request header ${name}`,
  why: ({ allowHeaders: list }) =>
    text`Before the request the browser asked, and the server allowed ${enumerate(list)}. So the request itself was never sent.`,
  responsible: 'server',
  act: (refusal) =>
    text`Add ${enumerate(missingHeaders(refusal))} to the allowed request headers (${'Access-Control-Allow-Headers'}).`,
  fix: (refusal) => allowHeaders(refusal),
  examples: [
    {
      name: 'two headers of the page are not in the list',
      exchange: exchange({
        method: 'POST',
        send: [
          ['Content-Type', 'application/json'],
          ['Authorization', 'Bearer (hidden)'],
          ['X-Tenant', '7'],
        ],
        preflight: answer(204, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Headers', 'Content-Type'],
        ]),
      }),
    },
  ],
});
