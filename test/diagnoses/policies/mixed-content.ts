import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'an http API on an https page',
    exchange: {
      ...exchange({ url: 'http://api.example/items', error: 'blocked:mixed-content' }),
      stoppedBy: { kind: 'mixed-content' },
    },
  },
];
