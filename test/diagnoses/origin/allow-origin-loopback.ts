import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'localhost is allowed, the page is 127.0.0.1',
    exchange: exchange({
      page: 'http://127.0.0.1:3000',
      url: 'http://localhost:8000/api/items',
      response: answer(200, [['Access-Control-Allow-Origin', 'http://localhost:3000']]),
    }),
  },
  {
    name: '127.0.0.1 is allowed, the page is [::1]',
    exchange: exchange({
      page: 'http://[::1]:5173',
      url: 'http://localhost:8000/api/items',
      response: answer(200, [['Access-Control-Allow-Origin', 'http://127.0.0.1:5173']]),
    }),
  },
];
