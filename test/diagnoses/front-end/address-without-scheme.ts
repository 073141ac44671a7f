import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'host and port without a scheme',
    exchange: exchange({ page: 'http://localhost:3000', url: 'localhost:8000/api/items' }),
  },
];
