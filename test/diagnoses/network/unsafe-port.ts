import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a port that belongs to another service',
    exchange: exchange({
      url: 'http://localhost:6000/items',
      page: 'http://localhost:3000',
      error: 'net::ERR_UNSAFE_PORT',
    }),
  },
];
