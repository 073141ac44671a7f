import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the rate limit answers',
    exchange: exchange({ response: answer(429, [['Content-Type', 'application/json']]) }),
  },
];
