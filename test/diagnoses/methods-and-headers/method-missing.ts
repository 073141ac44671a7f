import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'DELETE is not in the list',
    exchange: exchange({
      method: 'DELETE',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'GET,HEAD,POST'],
      ]),
    }),
  },
];
