import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'two headers of the page are not in the list',
    exchange: exchange({
      method: 'POST',
      send: [
        ['Content-Type', 'application/json'],
        ['Authorization', 'Bearer (hidden)'],
        ['X-Tenant', '7'],
      ],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'Content-Type'],
      ]),
    }),
  },
];
