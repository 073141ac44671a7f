import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'nginx returns 204 in an if block',
    exchange: exchange({
      url: 'https://api.example/api/items',
      method: 'PUT',
      preflight: answer(204, [['Server', 'nginx']]),
    }),
  },
];
