import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the rate limit counts preflights, without CORS headers',
    exchange: exchange({ method: 'PUT', preflight: answer(429) }),
  },
  {
    name: 'the rate limit counts preflights, with the right CORS headers',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(429, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
];
