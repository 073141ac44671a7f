import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'every redirect leads to another one',
    exchange: exchange({
      url: 'https://api.example/0',
      response: answer(302, [
        ['Access-Control-Allow-Origin', '*'],
        ['Location', '/1'],
      ]),
      then: Array.from({ length: 20 }, (_, i) => ({
        url: `https://api.example/${i + 1}`,
        response: answer(302, [
          ['Access-Control-Allow-Origin', '*'],
          ['Location', `/${i + 2}`],
        ]),
      })),
      error: 'net::ERR_TOO_MANY_REDIRECTS',
    }),
  },
];
