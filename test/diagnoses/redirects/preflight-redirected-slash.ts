import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'Django adds the slash before CORS can answer',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(301, [['Location', '/items/']]),
    }),
  },
  {
    name: 'the slash is taken away',
    exchange: exchange({
      url: 'https://api.example/items/',
      method: 'PUT',
      preflight: answer(308, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Location', '/items'],
      ]),
    }),
  },
  {
    name: '/items/',
    exchange: exchange({
      method: 'PUT',
      url: 'https://api.example/items',
      preflight: answer(301, [['Location', '/items/']]),
    }),
  },
];
