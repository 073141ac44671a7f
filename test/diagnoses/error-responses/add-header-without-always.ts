import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'nginx adds the headers, the app fails',
    exchange: exchange({
      response: answer(500, [
        ['Server', 'nginx'],
        ['X-Powered-By', 'Express'],
      ]),
    }),
    history: [
      {
        ...exchange({
          response: answer(200, [
            ['Server', 'nginx'],
            ['X-Powered-By', 'Express'],
            ['Access-Control-Allow-Origin', 'https://app.example'],
          ]),
          error: null,
        }),
        id: 'before',
      },
    ],
  },
];
