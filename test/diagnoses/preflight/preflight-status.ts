import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a cache answers the preflight with 304',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(304, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
  {
    name: 'a redirect without a target',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(301, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
];
