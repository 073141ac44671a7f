import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an API that keeps pages out',
    exchange: exchange({
      url: 'https://api.notion.com/v1/pages',
      send: [['Authorization', 'Bearer']],
      preflight: answer(400, [['Content-Type', 'application/json']]),
    }),
  },
];
