import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the server fails on the preflight, without CORS headers',
    exchange: exchange({ method: 'PUT', preflight: answer(502) }),
  },
  {
    name: 'the server fails on the preflight, with the right CORS headers',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(502, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
];
