import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the login has expired',
    exchange: exchange({ response: answer(401, [['Content-Type', 'application/json']]) }),
  },
];
