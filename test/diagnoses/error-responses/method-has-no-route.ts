import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  { name: '405 without CORS headers', exchange: exchange({ response: answer(405, [['Allow', 'POST']]) }) },
];
