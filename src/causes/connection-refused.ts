import { addressOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'connection-refused',
  explains: ['network-error'],
  matches: ({ error }) => /CONNECTION_REFUSED/i.test(error),
  title: (refusal) => text`Nothing listens at ${serverOf(refusal)}`,
  why: (refusal) =>
    text`The machine was reached, but no program takes connections on that port (${refusal.error}). The request never got as far as CORS.`,
  responsible: 'server',
  act: (refusal) => text`Start the server, and check host and port of ${addressOf(hopOf(refusal).url)}.`,
  fix: () => [],
  examples: [
    {
      name: 'the server is not running',
      exchange: exchange({
        url: 'http://localhost:8000/items',
        page: 'http://localhost:3000',
        error: 'net::ERR_CONNECTION_REFUSED',
      }),
    },
  ],
});
