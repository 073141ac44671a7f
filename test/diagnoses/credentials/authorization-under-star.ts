import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a bearer token meets a star',
    exchange: exchange({
      send: [['Authorization', 'Bearer (hidden)']],
      credentials: 'same-origin',
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', '*'],
      ]),
      response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
      error: null,
    }),
  },
];
