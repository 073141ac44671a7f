import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'patch in lower case, the server allows PATCH',
    exchange: exchange({
      method: 'patch',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'GET, PUT, PATCH'],
      ]),
    }),
  },
];
