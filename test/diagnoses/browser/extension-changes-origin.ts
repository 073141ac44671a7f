import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

function forged() {
  const one = exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'http://evil.example']]) });
  const [first] = one.hops;
  return { ...one, hops: [{ ...first, requestHeaders: [['Origin', 'http://evil.example'] as const] }] as const };
}

export const examples: Examples = [
  {
    name: 'an unblocker writes an origin of its own',
    exchange: forged(),
  },
];
