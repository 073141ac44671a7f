import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the app fails',
    exchange: exchange({ response: answer(500, [['Content-Type', 'text/plain']]) }),
  },
];
