import type { Attempt } from './browse.ts';
import type { Case } from './case.ts';
import type { CorsError } from './truth.ts';

/** How a request ended, in the words that the browser, the algorithm and the extension are compared in. */
export type Verdict =
  | { readonly outcome: 'allowed' | 'opaque' }
  /** By CORS policy: Chromium's own code, and its parameter. */
  | { readonly outcome: 'blocked'; readonly code: string; readonly parameter: string }
  /** By anything else. `error` is for people; only the outcome is compared. */
  | { readonly outcome: 'failed'; readonly error: string };

/** The browser's verdict: what the protocol says of the requests, else what the page learned. */
export function truthOf({ ask }: Case, { page, seen }: Attempt): Verdict {
  const ends = seen.requests.toSorted((a, b) => Number(a.preflight) - Number(b.preflight)).map(({ end }) => end);
  const errors = ends.flatMap((end) => (end === null || end.finished ? [] : [end]));
  const cors = errors.find((end) => end.cors !== null)?.cors;
  if (cors) return blocked(cors);

  const owner = seen.requests.find(({ preflight }) => !preflight);
  const [error] = errors;
  if (page.type === 'opaqueredirect') return { outcome: 'failed', error: 'redirect: manual' };
  if (error !== undefined && error.error !== 'net::ERR_FAILED') return { outcome: 'failed', error: error.error };
  const [issue] = seen.issues;
  if (issue !== undefined && page.result === 'rejected') return blocked(issue);
  if (error !== undefined) return { outcome: 'failed', error: error.error };
  if (owner === undefined && page.result !== 'resolved')
    return { outcome: 'failed', error: page.message ?? 'no request' };
  // A beacon tells the page nothing; its mode is its type's.
  return { outcome: page.type === 'opaque' || (ask.how === 'beacon' && ask.mode === 'no-cors') ? 'opaque' : 'allowed' };
}

function blocked({ code, parameter }: CorsError): Verdict {
  return { outcome: 'blocked', code, parameter };
}

/** True when both say the same: the outcome, and of a CORS refusal its code and parameter. */
export function agree(one: Verdict, other: Verdict): boolean {
  if (one.outcome === 'blocked' && other.outcome === 'blocked') {
    return one.code === other.code && one.parameter === other.parameter;
  }
  return one.outcome === other.outcome;
}

/** In one line. */
export function show(verdict: Verdict): string {
  switch (verdict.outcome) {
    case 'blocked':
      return `blocked ${verdict.code} ${JSON.stringify(verdict.parameter)}`;
    case 'failed':
      return `failed (${verdict.error})`;
    default:
      return verdict.outcome;
  }
}
