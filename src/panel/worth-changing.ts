import type { Finding } from '../report/finding.ts';

/** True for a request that passed, and where something should change all the same. Notes do not count. */
export function isWorthChanging({ advice }: Pick<Finding, 'advice'>): boolean {
  return advice.some(({ severity }) => severity !== 'note');
}
