import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an ad blocker stops the request',
    exchange: exchange({ url: 'https://stats.example/collect', error: 'net::ERR_BLOCKED_BY_CLIENT' }),
  },
];
