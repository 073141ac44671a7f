import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a PHP warning stands before the header',
    exchange: exchange({
      url: 'https://api.example/broken.php',
      response: answer(200, [
        ['Content-Type', 'text/html; charset=UTF-8'],
        ['X-Powered-By', 'PHP/8.4.1'],
      ]),
    }),
    history: [
      {
        ...exchange({
          url: 'https://api.example/items.php',
          response: answer(200, [
            ['Access-Control-Allow-Origin', 'https://app.example'],
            ['X-Powered-By', 'PHP/8.4.1'],
          ]),
          error: null,
        }),
        id: 'before',
      },
    ],
  },
];
