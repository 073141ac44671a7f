import { getAll } from '../cors/headers.ts';
import type { HopResponse } from '../cors/exchange.ts';
import { text, type Text } from '../wording/text.ts';
import type { CorsRan, Refused } from './cors-answer.ts';

/** What a CORS middleware says about itself in a header of its own. */
export interface Said {
  readonly ran: Exclude<CorsRan, 'cannot-tell'>;
  readonly refused: Refused | null;
  readonly middleware: { readonly id: string; readonly title: string };
  readonly evidence: Text;
}

/** rack-cors with `debug: true`: what comes after `miss;` or `preflight-miss;` (its source, 1.1 and 2.0). */
const rackReasons: Readonly<Record<string, Pick<Said, 'ran' | 'refused'>>> = {
  'no-origin': { ran: 'ran-and-refused', refused: 'origin' },
  'no-path': { ran: 'did-not-run', refused: null },
  'no-method': { ran: 'ran-and-refused', refused: 'unknown' },
  'deny-method': { ran: 'ran-and-refused', refused: 'method' },
  'deny-header': { ran: 'ran-and-refused', refused: 'header' },
};

/** null: no middleware says anything. */
export function saidBy({ headers, statusLine }: HopResponse): Said | null {
  const rack = getAll(headers, 'X-Rack-CORS')[0];
  if (rack !== undefined) return rackSaid(rack);
  const [name, value] = headers.find(([name]) => /^x-cors-(?:error|debug|reason|status)/i.test(name)) ?? [];
  if (name !== undefined && value !== undefined) return otherSaid(name, value);
  // Vert.x: `403 CORS Rejected - Invalid origin`. HTTP/2 and 3 have no words here.
  const words = /^\S+ [45]\d\d (.*\bCORS\b.*)$/i.exec(statusLine)?.[1];
  return words === undefined ? null : otherSaid('status', words);
}

function rackSaid(value: string): Said | null {
  const middleware = { id: 'rack-cors', title: 'rack-cors' };
  const evidence = text`rack-cors sent ${`X-Rack-CORS: ${value}`}`;
  const [result = '', reason = ''] = value.split(';').map((part) => part.trim());
  if (result.endsWith('hit')) return { ran: 'ran-and-allowed', refused: null, middleware, evidence };
  const known = rackReasons[reason];
  return known === undefined ? null : { ...known, middleware, evidence };
}

/** A name of ours: the header's own is a stranger's, and its evidence says it. */
const middleware = { id: 'debug-header', title: 'The CORS middleware' } as const;

/** Headers of other middlewares hold words for people: the first of the three that they name counts. */
function otherSaid(name: string, value: string): Said {
  const named = /origin|method|header/i.exec(value)?.[0]?.toLowerCase();
  const refused = named === 'origin' || named === 'method' || named === 'header' ? named : 'unknown';
  const evidence = text`the server sent ${`${name}: ${value}`}`;
  return { ran: 'ran-and-refused', refused, middleware, evidence };
}
