import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'nginx and the app both add it',
    exchange: exchange({
      response: answer(200, [
        ['Server', 'nginx'],
        ['X-Powered-By', 'Express'],
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Origin', '*'],
      ]),
    }),
  },
  {
    name: 'the same twice',
    exchange: exchange({
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Origin', 'https://app.example'],
      ]),
    }),
  },
  {
    name: 'the same twice, joined by Firefox',
    exchange: {
      ...exchange({
        response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example, https://app.example']]),
        error: null,
      }),
      ranIn: 'firefox',
    },
  },
];
