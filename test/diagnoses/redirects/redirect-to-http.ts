import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'http://api.example/items/',
    exchange: exchange({
      url: 'https://api.example/items',
      response: answer(301, [['Location', 'http://api.example/items/']]),
    }),
  },
];
