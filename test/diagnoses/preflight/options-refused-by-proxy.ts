import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'nginx denies OPTIONS with limit_except',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(403, [
        ['Server', 'nginx'],
        ['Content-Type', 'text/html'],
        ['Content-Length', '146'],
      ]),
    }),
  },
  {
    name: 'something on the way, and a 403 that nobody signed',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(403, [
        ['Server', 'nginx'],
        ['Content-Type', 'application/json'],
      ]),
    }),
  },
];
