import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: "Python's True",
    exchange: exchange({
      credentials: 'include',
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Credentials', 'True'],
      ]),
    }),
  },
];
