import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'a host that is listed as dangerous, in Firefox',
    exchange: { ...exchange({ error: 'NS_ERROR_MALWARE_URI' }), ranIn: 'firefox' },
  },
];
