import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the body is too large',
    exchange: exchange({ response: answer(413, [['Content-Type', 'text/html']]) }),
  },
];
