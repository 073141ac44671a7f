import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a library adds X-Requested-With',
    exchange: exchange({
      send: [['X-Requested-With', 'XMLHttpRequest']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ]),
    }),
  },
  {
    name: 'the page wants no cached answer',
    exchange: exchange({
      send: [['Cache-Control', 'no-cache']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ]),
    }),
  },
];
