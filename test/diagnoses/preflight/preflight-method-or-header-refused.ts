import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'Starlette answers 400 to a method that is not allowed',
    exchange: exchange({
      method: 'DELETE',
      preflight: answer(400, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'GET, POST'],
        ['Access-Control-Max-Age', '600'],
      ]),
    }),
  },
  {
    name: 'Starlette answers 400 to a POST that is not in its list',
    exchange: exchange({
      method: 'POST',
      send: [['Content-Type', 'application/json']],
      preflight: answer(400, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Methods', 'GET'],
        ['Access-Control-Allow-Headers', 'Accept, Content-Type'],
      ]),
    }),
  },
];
