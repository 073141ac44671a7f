import { getAll } from '../cors/headers.ts';
import { headersOf } from '../cors/refused-response.ts';
import { defineCause } from './cause.ts';
import { allowCredentials } from '../fixes/edits.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'allow-credentials-twice',
  explains: ['credentials-not-allowed'],
  matches: (refusal) =>
    getAll(headersOf(refusal), 'Access-Control-Allow-Credentials').length > 1 ||
    /,/.test(refusal.allowCredentials ?? ''),
  title: ({ allowCredentials: value }) => text`The server allows credentials more than once: ${value ?? ''}`,
  why: () =>
    text`The browser joins the lines to one value, and only a single ${'true'} allows credentials. Usually the app and the proxy in front of it both add the header.`,
  responsible: 'server',
  act: () => text`Send ${'Access-Control-Allow-Credentials: true'} once: switch it off in the proxy or in the app.`,
  fix: (refusal) => allowCredentials(refusal),
  otherwise: () => [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }],
  examples: [
    {
      name: 'app and proxy both add it',
      exchange: exchange({
        credentials: 'include',
        response: answer(200, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Credentials', 'true'],
        ]),
      }),
    },
  ],
});
