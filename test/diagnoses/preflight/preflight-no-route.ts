import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'OPTIONS has no route, without CORS headers',
    exchange: exchange({ method: 'PUT', preflight: answer(405) }),
  },
  {
    name: 'OPTIONS has no route, with the right CORS headers',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(405, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
];
