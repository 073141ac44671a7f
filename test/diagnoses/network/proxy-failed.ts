import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the proxy cannot be reached',
    exchange: exchange({ error: 'net::ERR_PROXY_CONNECTION_FAILED' }),
  },
];
