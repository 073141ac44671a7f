import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the app takes longer than nginx waits',
    exchange: exchange({
      response: answer(504, [
        ['Server', 'nginx'],
        ['Content-Type', 'text/html'],
      ]),
    }),
  },
];
