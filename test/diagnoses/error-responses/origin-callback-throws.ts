import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the callback throws for an origin that it does not know',
    exchange: exchange({
      response: answer(500, [
        ['X-Powered-By', 'Express'],
        ['Content-Type', 'text/html; charset=utf-8'],
      ]),
    }),
  },
];
