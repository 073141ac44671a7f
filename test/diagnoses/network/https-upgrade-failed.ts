import type { Exchange } from '../../../src/cors/exchange.ts';
import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a port that speaks HTTP only',
    exchange: upgraded('SSL received a record that exceeded the maximum permissible length.'),
  },
  { name: 'nothing listens on the port of HTTPS', exchange: upgraded('NS_ERROR_CONNECTION_REFUSED') },
  { name: 'HTTPS takes too long', exchange: upgraded('NS_ERROR_NET_TIMEOUT_EXTERNAL') },
];

function upgraded(error: string): Exchange {
  const one = exchange({ page: 'http://app.example', url: 'https://api.example/items', error });
  return { ...one, ranIn: 'firefox', changedFrom: 'http://api.example/items' };
}
