import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a letter too many in the list',
    exchange: exchange({
      method: 'DELETE',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'GET, DELETEE'],
      ]),
    }),
  },
];
