import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'underscore instead of hyphen',
    exchange: exchange({
      send: [['X-Api-Key', 'k']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'x_api_key'],
      ]),
    }),
  },
  {
    name: 'without the x- in front',
    exchange: exchange({
      send: [['X-Api-Key', 'k']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'Content-Type, Api-Key'],
      ]),
    }),
  },
  {
    name: 'a letter is missing',
    exchange: exchange({
      send: [['Authorization', 'Bearer (hidden)']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'Authorisation, Content-Type'],
      ]),
    }),
  },
];
