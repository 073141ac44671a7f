import type { Finding } from './finding.ts';

/** The name under which the browser that ran it reports a finding in its own console; null where it gives none. */
export function ownCode({ cause, exchange }: Pick<Finding, 'cause' | 'exchange'>): string | null {
  if (cause === null) return null;
  return exchange.ranIn === 'firefox' ? cause.codes.firefox : cause.codes.chromium;
}
