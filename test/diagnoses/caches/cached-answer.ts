import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the copy of another origin',
    exchange: exchange({
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://other.example.net'],
        ['Age', '31'],
        ['X-Cache', 'Hit from cloudfront'],
      ]),
    }),
  },
  {
    name: 'a copy made without an origin',
    exchange: exchange({
      response: answer(200, [
        ['X-Cache', 'HIT'],
        ['Cache-Control', 'public, max-age=60'],
      ]),
    }),
  },
];
