import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an error that has no cause of its own',
    exchange: exchange({ error: 'net::ERR_INSUFFICIENT_RESOURCES' }),
  },
];
