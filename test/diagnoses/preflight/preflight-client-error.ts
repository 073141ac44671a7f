import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the preflight is turned away, without CORS headers',
    exchange: exchange({ method: 'PUT', preflight: answer(415) }),
  },
  {
    name: 'the preflight is turned away, with the right CORS headers',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(415, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
];
