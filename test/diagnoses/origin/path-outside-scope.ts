import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'CORS covers /api alone',
    exchange: exchange({ url: 'https://api.example/graphql', response: answer(200) }),
    history: [
      {
        ...exchange({
          url: 'https://api.example/api/items',
          response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
          error: null,
        }),
        id: 'before',
      },
    ],
  },
];
