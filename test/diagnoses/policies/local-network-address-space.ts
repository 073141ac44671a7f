import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the request names another address space',
    exchange: exchange({ url: 'http://127.0.0.1:8000/items' }),
  },
];
