import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'unsafe-port',
  explains: ['network-error'],
  matches: ({ error }) => /UNSAFE_PORT|PORT_ACCESS_NOT_ALLOWED/i.test(error),
  title: (refusal) => text`Browsers do not use the port of ${serverOf(refusal)}`,
  why: (refusal) =>
    text`That port belongs to another service, and browsers never talk to it over http (${refusal.error}). The request was not sent.`,
  responsible: 'page',
  act: (refusal) => text`Let the server listen on another port than that of ${serverOf(refusal)}, for example 8080.`,
  fix: () => [],
  examples: [
    {
      name: 'a port that belongs to another service',
      exchange: exchange({
        url: 'http://localhost:6000/items',
        page: 'http://localhost:3000',
        error: 'net::ERR_UNSAFE_PORT',
      }),
    },
  ],
});
