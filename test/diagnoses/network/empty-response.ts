import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the server crashes on the request',
    exchange: exchange({ error: 'net::ERR_EMPTY_RESPONSE' }),
  },
];
