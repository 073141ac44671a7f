import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the allowed origin is the address of a page',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example/shop']]) }),
  },
];
