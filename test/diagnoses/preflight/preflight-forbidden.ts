import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'something forbids the preflight, without CORS headers',
    exchange: exchange({ method: 'PUT', preflight: answer(403) }),
  },
  {
    name: 'something forbids the preflight, with the right CORS headers',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(403, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
];
