import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  { name: 'offline', exchange: exchange({ error: 'net::ERR_INTERNET_DISCONNECTED' }) },
  { name: 'offline, in Firefox', exchange: { ...exchange({ error: 'NS_ERROR_OFFLINE' }), ranIn: 'firefox' } },
];
