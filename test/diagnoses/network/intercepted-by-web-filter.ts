import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'Zscaler sends the request to its own page',
    exchange: exchange({
      url: 'https://api.example/items',
      response: answer(307, [['Location', 'https://gateway.zscalertwo.net/auD?origurl=https%3A%2F%2Fapi.example']]),
    }),
  },
];
