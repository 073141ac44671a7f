import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  { name: '419 without CORS headers', exchange: exchange({ response: answer(419, [['Content-Type', 'text/html']]) }) },
];
