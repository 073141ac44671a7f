import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the address does not exist',
    exchange: exchange({ response: answer(404, [['Content-Type', 'text/html']]) }),
  },
];
