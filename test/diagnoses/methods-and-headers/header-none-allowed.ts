import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the list of headers is missing, the page sends JSON',
    exchange: exchange({
      method: 'POST',
      send: [['Content-Type', 'application/json']],
      preflight: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
    }),
  },
];
