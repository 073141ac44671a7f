import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the port is no number',
    exchange: exchange({
      response: answer(302, [
        ['Access-Control-Allow-Origin', '*'],
        ['Location', 'https://api.example:port/items'],
      ]),
      error: 'net::ERR_INVALID_REDIRECT',
    }),
  },
];
