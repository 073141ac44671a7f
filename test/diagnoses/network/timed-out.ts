import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'no answer before the time is up',
    exchange: exchange({ error: 'net::ERR_TIMED_OUT' }),
  },
];
