import type { Finding } from '../../report/finding.ts';

/**
 * The headers (lower case; `status` for the status) that decided about one answer of one hop: those of the failed check.
 * Redirect checks read the hop's response as well, so they count as `response`.
 */
export function decidingHeaders(finding: Finding, hop: number, answer: 'preflight' | 'response'): ReadonlySet<string> {
  const failed = finding.checks.filter(
    (check) =>
      check.state === 'failed' && check.hop === hop && (check.phase === 'preflight') === (answer === 'preflight'),
  );
  return new Set(failed.map((check) => check.header.toLowerCase()));
}
