import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'no-cors with manual redirects',
    exchange: exchange({ mode: 'no-cors', redirect: 'manual' }),
  },
];
