import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the preflight is answered, the request meets the login check',
    exchange: exchange({
      send: [['Authorization', 'Bearer']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'authorization'],
      ]),
      response: answer(401, [['X-Powered-By', 'Express']]),
    }),
  },
];
