import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'JSON in a script tag',
    exchange: exchange({
      mode: 'no-cors',
      type: 'script',
      response: answer(200, [
        ['Content-Type', 'application/json'],
        ['X-Content-Type-Options', 'nosniff'],
      ]),
      error: 'net::ERR_BLOCKED_BY_ORB',
    }),
  },
];
