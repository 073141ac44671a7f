import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  { name: '413 without CORS headers', exchange: exchange({ response: answer(413, [['Server', 'nginx']]) }) },
];
