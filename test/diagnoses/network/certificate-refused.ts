import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a self-signed certificate',
    exchange: exchange({ error: 'net::ERR_CERT_AUTHORITY_INVALID' }),
  },
];
