import type { Exchange } from '../../../src/cors/exchange.ts';
import { exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  { name: 'a blocked URL', exchange: { ...unsent('blocked:devtools'), stoppedBy: { kind: 'unsent' } } },
  { name: 'a blocked URL, in Firefox', exchange: { ...unsent('NS_BINDING_ABORTED'), ranIn: 'firefox' } },
];

function unsent(error: string): Exchange {
  const { hops, ...rest } = exchange({ error });
  return { ...rest, hops: [{ ...hops[0], requestHeaders: null }] };
}
