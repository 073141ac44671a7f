import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a redirect to another path',
    exchange: exchange({
      method: 'PUT',
      preflight: answer(302, [['Location', '/en/items']]),
    }),
  },
  {
    name: '/index',
    exchange: exchange({
      method: 'PUT',
      url: 'https://api.example/index.html',
      preflight: answer(301, [['Location', '/index']]),
    }),
  },
];
