import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the method has no route',
    exchange: exchange({ response: answer(405, [['Content-Type', 'application/json']]) }),
  },
];
