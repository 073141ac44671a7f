import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'http is allowed, the page came over https',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'http://app.example']]) }),
  },
];
