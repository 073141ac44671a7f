import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'the host name does not exist',
    exchange: exchange({ error: 'net::ERR_NAME_NOT_RESOLVED' }),
  },
];
