import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a JSON body, and content-type is not in the list',
    exchange: exchange({
      method: 'POST',
      send: [['Content-Type', 'application/json']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'authorization'],
      ]),
    }),
  },
];
