import { headersOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { allowOrigin } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { sendAllowOrigin } from '../wording/phrases.ts';
import { sentOrigins } from './sent-origins.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-origin-star-and-origin',
  explains: ['origin-not-allowed'],
  matches: (refusal) => {
    const values = sentOrigins(headersOf(refusal));
    return values.length > 1 && values.includes('*');
  },
  title: ({ allowOrigin: allowed }) => text`The server sends ${'*'} and an origin together: ${allowed}`,
  why: () =>
    text`${'Access-Control-Allow-Origin'} may stand there once; the browser joins several to one value that fits nobody. One program adds ${'*'} to everything, another one the origin.`,
  responsible: 'server',
  act: (refusal) =>
    text`Remove the ${'*'}, which is usually an ${'add_header'} or a gateway setting, and only ${sendAllowOrigin(refusal)}.`,
  fix: (refusal) => allowOrigin(refusal),
  examples: [
    {
      name: 'nginx adds a star to what the app sent',
      exchange: exchange({
        response: answer(200, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Origin', '*'],
        ]),
      }),
    },
  ],
});
