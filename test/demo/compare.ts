import type { JsonFinding } from '../../src/report/json.ts';
import type { Situation } from '../servers/situation.ts';

/** What is not as the situation says: one text each, empty when all is well. */
export function differences({ expect }: Situation, findings: readonly JsonFinding[]): readonly string[] {
  const [finding, ...others] = findings;
  if (finding === undefined) return ['no finding'];
  return [
    difference('outcome', expect.outcome, finding.outcome),
    difference('cause', expect.cause, finding.cause?.id ?? null),
    difference('CorsError', expect.corsError, finding.cause?.codes.chromium ?? null),
    others.length === 0 ? null : `${findings.length} findings instead of one`,
  ].filter((text) => text !== null);
}

function difference(what: string, expected: string | null, found: string | null): string | null {
  return expected === found ? null : `${what} is ${found ?? 'none'}, expected ${expected ?? 'none'}`;
}
