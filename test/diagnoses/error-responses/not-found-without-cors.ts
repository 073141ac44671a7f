import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  { name: '404 without CORS headers', exchange: exchange({ response: answer(404, [['Content-Type', 'text/html']]) }) },
];
