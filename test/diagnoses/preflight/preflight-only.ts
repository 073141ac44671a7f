import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'only the OPTIONS route sends CORS headers',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
      response: answer(200, [['Content-Type', 'application/json']]),
    }),
  },
];
