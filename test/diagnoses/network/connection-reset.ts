import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the server drops the connection',
    exchange: exchange({ error: 'net::ERR_CONNECTION_RESET' }),
  },
];
