import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a stream as the body, over HTTP/1.1',
    exchange: exchange({ error: 'net::ERR_ALPN_NEGOTIATION_FAILED' }),
  },
];
