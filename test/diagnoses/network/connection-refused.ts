import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the server is not running',
    exchange: exchange({
      url: 'http://localhost:8000/items',
      page: 'http://localhost:3000',
      error: 'net::ERR_CONNECTION_REFUSED',
    }),
  },
];
