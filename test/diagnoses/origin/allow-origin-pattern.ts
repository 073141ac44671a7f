import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a star for all sub-domains',
    exchange: exchange({
      page: 'https://app.shop.example',
      response: answer(200, [['Access-Control-Allow-Origin', 'https://*.shop.example']]),
    }),
  },
  {
    name: 'a star for all ports',
    exchange: exchange({
      page: 'http://localhost:5173',
      url: 'http://localhost:8000/api/items',
      response: answer(200, [['Access-Control-Allow-Origin', 'http://localhost:*']]),
    }),
  },
  {
    name: 'a regular expression',
    exchange: exchange({
      response: answer(200, [['Access-Control-Allow-Origin', '^https://(app|www)\\.example$']]),
    }),
  },
];
