import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an access rule answers',
    exchange: exchange({ response: answer(403, [['Content-Type', 'text/html']]) }),
  },
];
