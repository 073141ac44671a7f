import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'nginx does not reach the app',
    exchange: exchange({
      response: answer(502, [
        ['Server', 'nginx'],
        ['Content-Type', 'text/html'],
      ]),
    }),
  },
  { name: 'nobody says who wrote it', exchange: exchange({ method: 'PUT', preflight: answer(503) }) },
];
