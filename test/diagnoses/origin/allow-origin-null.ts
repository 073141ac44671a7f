import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the server answers null for an origin that it does not know',
    exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'null']]) }),
  },
];
