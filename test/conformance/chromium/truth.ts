import type { PageOutcome } from '../browse.ts';
import type { Case } from '../case.ts';
import type { Verdict } from '../verdict.ts';
import type { Records } from './records.ts';

/** The browser's verdict: what the protocol says of the requests, else what the page learned. */
export function truthOf({ ask }: Case, page: PageOutcome, seen: Records): Verdict {
  const ends = seen.requests.toSorted((a, b) => Number(a.preflight) - Number(b.preflight)).map(({ end }) => end);
  const errors = ends.flatMap((end) => (end === null || end.finished ? [] : [end]));
  const cors = errors.find((end) => end.cors !== null)?.cors;
  if (cors) return { outcome: 'blocked', ...cors };

  const owner = seen.requests.find(({ preflight }) => !preflight);
  const [error] = errors;
  // The browser gives up a body that may not be read, sooner or later.
  if (page.type === 'opaque') return { outcome: 'opaque' };
  if (page.type === 'opaqueredirect') return { outcome: 'failed', error: 'redirect: manual' };
  if (error !== undefined && error.error !== 'net::ERR_FAILED') return { outcome: 'failed', error: error.error };
  const [issue] = seen.issues;
  if (issue !== undefined && page.result === 'rejected') return { outcome: 'blocked', ...issue };
  if (error !== undefined) return { outcome: 'failed', error: error.error };
  if (owner === undefined && page.result !== 'resolved')
    return { outcome: 'failed', error: page.message ?? 'no request' };
  // A beacon tells the page nothing; its mode is its type's.
  return { outcome: ask.how === 'beacon' && ask.mode === 'no-cors' ? 'opaque' : 'allowed' };
}
