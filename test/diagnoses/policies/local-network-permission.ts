import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an https page requests localhost',
    exchange: exchange({
      url: 'http://127.0.0.1:8000/items',
      error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    }),
  },
  {
    name: 'an https page requests a printer',
    exchange: exchange({
      url: 'http://192.168.1.20/status',
      error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    }),
  },
  {
    name: 'a name that leads into the local network',
    exchange: exchange({
      url: 'https://nas.example/status',
      error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    }),
  },
  {
    name: 'behind a redirect between other sites',
    exchange: exchange({
      url: 'https://login.example/start',
      then: [{ url: 'http://127.0.0.1:8000/items' }],
      error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    }),
  },
  {
    name: 'in Firefox',
    exchange: {
      ...exchange({ url: 'http://127.0.0.1:8000/items', error: 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED' }),
      ranIn: 'firefox',
    },
  },
];
