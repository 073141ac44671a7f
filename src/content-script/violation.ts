import type { StoppedRequest, StoppedType } from '../session/stopped.ts';

/** The parts of a `securitypolicyviolation` event that are read. */
export interface Violation {
  /** False for one that the page made up. */
  readonly isTrusted: boolean;
  readonly blockedURI: string;
  readonly effectiveDirective: string;
  readonly originalPolicy: string;
  readonly disposition: string;
  readonly sourceFile: string;
  /** Counted from 1; 0 where nothing is known. */
  readonly lineNumber: number;
}

/** What each directive watches over. Those of navigations, frames and inline code are none of ours. */
const types: ReadonlyMap<string, StoppedType> = new Map([
  ['connect-src', 'xmlhttprequest'],
  ['img-src', 'image'],
  ['script-src', 'script'],
  ['script-src-elem', 'script'],
  ['worker-src', 'script'],
  ['style-src', 'stylesheet'],
  ['style-src-elem', 'stylesheet'],
  ['font-src', 'font'],
  ['media-src', 'media'],
  ['object-src', 'object'],
  ['manifest-src', 'other'],
  ['prefetch-src', 'other'],
  ['default-src', 'other'],
  // Reported as a violation, though it is the rule about mixed content (measured: Chromium 156).
  ['block-all-mixed-content', 'other'],
]);

/** Characters of an address, and of a policy. */
const longest = 8 * 1024;

/**
 * The request that a violation is about; null for a policy that only reports, and for what is no request over HTTP.
 * Behind a redirect `blockedURI` is the address that the page asked for, not the one that is not allowed.
 * @param at milliseconds since the epoch
 */
export function stoppedOf(violation: Violation, at: number): StoppedRequest | null {
  const { isTrusted, blockedURI: url, disposition, effectiveDirective: directive } = violation;
  const type = types.get(directive);
  if (!isTrusted || disposition !== 'enforce' || type === undefined) return null;
  if (!/^https?:/.test(url) || url.length > longest) return null;
  if (directive === 'block-all-mixed-content') return { url, type, at, by: { kind: 'mixed-content' } };
  const { originalPolicy, sourceFile, lineNumber } = violation;
  return {
    url,
    type,
    at,
    by: {
      kind: 'csp',
      directive,
      policy: originalPolicy.slice(0, longest),
      sourceFile: sourceFile.length > longest ? '' : sourceFile,
      line: lineNumber > 0 ? lineNumber : null,
    },
  };
}
