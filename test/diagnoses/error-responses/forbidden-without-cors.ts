import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: '403 without CORS headers',
    exchange: exchange({ response: answer(403, [['Content-Type', 'application/json']]) }),
  },
];
