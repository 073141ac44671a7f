import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'no CORS headers, and yet it passes',
    exchange: exchange({ response: answer(200), mode: 'cors', credentials: 'omit', error: null }),
  },
];
