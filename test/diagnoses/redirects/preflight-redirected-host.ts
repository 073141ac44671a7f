import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'without www is redirected to with www',
    exchange: exchange({
      url: 'https://shop.example/api/items',
      method: 'PUT',
      preflight: answer(301, [['Location', 'https://www.shop.example/api/items']]),
    }),
  },
  {
    name: 'the API moved to another host',
    exchange: exchange({
      url: 'https://old-api.example/items',
      method: 'PUT',
      preflight: answer(308, [['Location', 'https://api.example/items']]),
    }),
  },
  {
    name: 'https://api-v2.example/items',
    exchange: exchange({
      method: 'PUT',
      url: 'https://api.example/items',
      preflight: answer(301, [['Location', 'https://api-v2.example/items']]),
    }),
  },
];
