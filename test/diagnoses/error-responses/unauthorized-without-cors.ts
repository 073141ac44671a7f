import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  { name: '401 without CORS headers', exchange: exchange({ response: answer(401, [['WWW-Authenticate', 'Bearer']]) }) },
];
