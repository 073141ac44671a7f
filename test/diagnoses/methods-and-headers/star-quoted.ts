import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the methods are a star in single quotes',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', "'*'"],
      ]),
    }),
  },
  {
    name: 'the headers are a star in single quotes',
    exchange: exchange({
      send: [['X-Tenant', '7']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', "'*'"],
      ]),
    }),
  },
];
