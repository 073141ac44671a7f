import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

const { hops, ...rest } = exchange({ type: 'script', mode: 'no-cors', error: 'blocked:integrity' });

export const examples: Examples = [
  {
    name: 'a script without integrity',
    exchange: { ...rest, hops: [{ ...hops[0], requestHeaders: null }], stoppedBy: { kind: 'integrity-policy' } },
  },
];
