import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  { name: 'a rate limit', exchange: exchange({ response: answer(429, [['Retry-After', '30']]) }) },
  { name: 'a rate limit that counts preflights', exchange: exchange({ method: 'PUT', preflight: answer(429) }) },
];
