import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'JSON that nobody can read',
    exchange: exchange({
      mode: 'no-cors',
      response: answer(200, [['Content-Type', 'application/json']]),
      error: null,
    }),
  },
];
