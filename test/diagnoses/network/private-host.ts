import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the name of a container',
    exchange: exchange({
      url: 'http://backend:8000/items',
      page: 'http://localhost:3000',
      error: 'net::ERR_NAME_NOT_RESOLVED',
    }),
  },
  {
    name: 'an address of another network',
    exchange: exchange({ url: 'http://10.0.3.7/items', error: 'net::ERR_ADDRESS_UNREACHABLE' }),
  },
  {
    name: 'an address of another network, of IPv6',
    exchange: exchange({ url: 'http://[fd12:3456::7]/items', error: 'net::ERR_ADDRESS_UNREACHABLE' }),
  },
];
