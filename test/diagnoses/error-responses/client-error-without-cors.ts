import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: '422 without CORS headers',
    exchange: exchange({ response: answer(422, [['Content-Type', 'application/json']]) }),
  },
];
