import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

const loop = [
  ['Access-Control-Allow-Origin', '*'],
  ['Location', '/items'],
] as const;

export const examples: Examples = [
  {
    name: 'the address redirects to itself',
    exchange: exchange({
      response: answer(302, loop),
      then: Array.from({ length: 20 }, () => ({ url: 'https://api.example/items', response: answer(302, loop) })),
      error: 'net::ERR_TOO_MANY_REDIRECTS',
    }),
  },
];
