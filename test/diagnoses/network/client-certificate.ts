import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the handshake asks for one',
    exchange: exchange({ error: 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT' }),
  },
];
