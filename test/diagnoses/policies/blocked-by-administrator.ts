import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a blocked URL of a managed browser',
    exchange: exchange({ error: 'net::ERR_BLOCKED_BY_ADMINISTRATOR' }),
  },
  {
    name: 'the same in Firefox',
    exchange: { ...exchange({ error: 'NS_ERROR_BLOCKED_BY_POLICY' }), ranIn: 'firefox' },
  },
];
