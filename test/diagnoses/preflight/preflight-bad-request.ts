import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the preflight is a bad request, without CORS headers',
    exchange: exchange({ method: 'PUT', preflight: answer(400) }),
  },
  {
    name: 'the preflight is a bad request, with the right CORS headers',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(400, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ]),
    }),
  },
];
