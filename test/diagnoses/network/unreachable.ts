import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'no route to the host',
    exchange: exchange({ error: 'net::ERR_ADDRESS_UNREACHABLE' }),
  },
];
