import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a header of the page is not listed',
    exchange: exchange({
      send: [['X-Tenant-Id', '7']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ]),
    }),
  },
];
