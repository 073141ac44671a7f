import type { Finding } from '../../report/finding.ts';
import type { Group } from '../../report/group.ts';
import { headlineOf } from '../../report/headline.ts';
import { plain } from '../../wording/text.ts';

/** Equal requests of a group: the same method, URL and headline. */
interface Repeated {
  /** The newest of them. */
  readonly finding: Finding;
  readonly count: number;
}

/** A group as the list shows it. */
export interface Problem {
  readonly group: Group;
  /** In the order of the log; never empty. */
  readonly requests: readonly Repeated[];
}

export function problemOf(group: Group): Problem {
  const same = new Map<string, Repeated>();
  for (const finding of group.findings) {
    const [{ method, url }] = finding.exchange.hops;
    const key = JSON.stringify([method, url, plain(headlineOf(finding))]);
    same.set(key, { finding, count: (same.get(key)?.count ?? 0) + 1 });
  }
  return { group, requests: [...same.values()] };
}

/**
 * One line of the list. A problem of one endpoint is one line that opens its detail; one of several opens into what can be done
 * for all of them, and each of them.
 */
export type ProblemRow =
  | { readonly kind: 'problem'; readonly key: string; readonly problem: Problem; readonly expanded: boolean | null }
  | { readonly kind: 'actions'; readonly key: string; readonly problem: Problem }
  | { readonly kind: 'request'; readonly key: string; readonly problem: Problem; readonly request: Repeated };

/** The lines that are in view, with these groups open. Keys are unique and stay while the log grows. */
export function problemRows(problems: readonly Problem[], open: ReadonlySet<string>): readonly ProblemRow[] {
  return problems.flatMap((problem): readonly ProblemRow[] => {
    const { key } = problem.group;
    const isOpen = open.has(key);
    const first = { kind: 'problem', key, problem, expanded: isSingle(problem) ? null : isOpen } as const;
    if (isSingle(problem) || !isOpen) return [first];
    const requests = problem.requests.map((request) => ({
      kind: 'request' as const,
      key: `${key} ${request.finding.id}`,
      problem,
      request,
    }));
    return [first, { kind: 'actions', key: `${key} actions`, problem }, ...requests];
  });
}

/** Whether all its requests are the same one. */
export function isSingle({ requests }: Problem): boolean {
  return requests.length === 1;
}

/** The finding that a line opens; null: it opens none. */
export function opens(row: ProblemRow): Finding | null {
  if (row.kind === 'request') return row.request.finding;
  return row.kind === 'problem' && isSingle(row.problem) ? (row.problem.requests[0]?.finding ?? null) : null;
}
