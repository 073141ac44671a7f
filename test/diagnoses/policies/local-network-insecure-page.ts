import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an http page asks for localhost',
    exchange: exchange({
      page: 'http://app.example',
      url: 'http://127.0.0.1:8000/items',
      error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    }),
  },
  {
    name: 'behind a redirect between other sites',
    exchange: exchange({
      page: 'http://app.example',
      url: 'http://login.example/start',
      then: [{ url: 'http://127.0.0.1:8000/items' }],
      error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    }),
  },
];
