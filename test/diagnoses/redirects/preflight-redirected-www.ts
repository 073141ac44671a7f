import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'https://www.api.example/items',
    exchange: exchange({
      method: 'PUT',
      url: 'https://api.example/items',
      preflight: answer(301, [['Location', 'https://www.api.example/items']]),
    }),
  },
];
