import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the proxy redirects everything to https',
    exchange: exchange({
      page: 'http://app.example',
      url: 'http://api.example/items',
      response: answer(301, [['Location', 'https://api.example/items']]),
    }),
  },
  {
    name: 'https://api.example/items',
    exchange: exchange({
      url: 'http://api.example/items',
      response: answer(301, [['Location', 'https://api.example/items']]),
    }),
  },
];
