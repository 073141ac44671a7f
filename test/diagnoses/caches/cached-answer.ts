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
  ...(
    [
      ['another origin', 'https://app.example', 'https://partner.example.net'],
      ['another port', 'https://app.example', 'https://app.example:8443'],
      ['a neighbour', 'https://a.shop.example', 'https://b.shop.example'],
      ['www', 'https://app.example', 'https://www.app.example'],
      ['another name of this device', 'http://localhost:3000', 'http://127.0.0.1:3000'],
    ] as const
  ).map(([name, page, allowed]) => ({
    name: `a copy that says nothing of itself, for ${name}`,
    exchange: exchange({
      page,
      response: answer(200, [
        ['Access-Control-Allow-Origin', allowed],
        ['Cache-Control', 'max-age=600'],
      ]),
    }),
  })),
];
