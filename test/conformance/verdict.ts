/** The browser's own name for a CORS refusal, and what it is about (empty when the browser does not say). */
export interface Code {
  readonly code: string;
  readonly parameter: string;
}

/** How a request ended, in the words that the browser, the algorithm and the extension are compared in. */
export type Verdict =
  | { readonly outcome: 'allowed' | 'opaque' }
  /** Under one of the browser's names for CORS refusals. */
  | ({ readonly outcome: 'blocked' } & Code)
  /** By anything else. `error` is for people; only the outcome is compared. */
  | { readonly outcome: 'failed'; readonly error: string };

/** A refusal that the browser has this name for, or null for none. `error` says what it is then. */
export function refusedAs(code: Code | null, error: string): Verdict {
  return code === null
    ? { outcome: 'failed', error }
    : { outcome: 'blocked', code: code.code, parameter: code.parameter };
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
