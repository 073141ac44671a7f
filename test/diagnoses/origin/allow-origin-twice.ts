import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'app and proxy both add the same origin',
    exchange: exchange({
      response: answer(200, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Vary', 'Origin'],
        ['Access-Control-Allow-Origin', 'https://app.example'],
      ]),
    }),
  },
  {
    name: 'the star stands there twice',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*, *']]) }),
  },
];
