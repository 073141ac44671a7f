import type { WhycorsReport } from '../../src/report/json.ts';

/** What has to be found of one request, by its number. */
export type Expected = ReadonlyMap<number, 'allowed' | 'blocked'>;

/** What became of many requests, in numbers. */
export interface Counts {
  readonly made: number;
  /** The outcome is the true one. */
  readonly right: number;
  /** The outcome is the true one, and told as not confirmed: of Firefox's workers no page can tell. */
  readonly notConfirmed: number;
  readonly wrong: number;
  /** Told as not seen whole, without a reason. */
  readonly partlySeen: number;
  readonly pending: number;
  /** No finding, and the report says that it has let go of so many. */
  readonly saidToBeDropped: number;
  /** No finding, and nothing says so. */
  readonly lost: number;
}

/** Where a request is asked for: its number stands in its path, which no masking takes away. */
export function numbered(n: number): string {
  return `/soak/${n}`;
}

/** The findings of some tabs beside what there has to be. */
export function countsOf(reports: readonly WhycorsReport[], expected: Expected): Counts {
  const found = new Map(
    reports.flatMap(({ findings }) =>
      findings.flatMap((finding) => {
        const n = /\/soak\/(\d+)/.exec(finding.request.url)?.[1];
        return n === undefined ? [] : [[Number(n), finding] as const];
      }),
    ),
  );
  const counts = { made: expected.size, right: 0, notConfirmed: 0, wrong: 0, partlySeen: 0, pending: 0 };
  for (const [n, { outcome, cause, confirmed }] of found) {
    if (outcome === 'pending') counts.pending++;
    else if (cause?.id === 'partly-seen') counts.partlySeen++;
    else if (outcome === expected.get(n)) counts[confirmed ? 'right' : 'notConfirmed']++;
    else counts.wrong++;
  }
  const dropped = reports.reduce((sum, report) => sum + report.dropped.passing + report.dropped.failing, 0);
  const missing = [...expected.keys()].filter((n) => !found.has(n)).length;
  return { ...counts, saidToBeDropped: dropped, lost: Math.max(0, missing - dropped) };
}

/** Whether nothing is wrong, and nothing is missing unsaid. */
export function isSound({ wrong, pending, lost }: Counts): boolean {
  return wrong === 0 && pending === 0 && lost === 0;
}
