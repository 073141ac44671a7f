import { hostOf } from '../cors/url-parts.ts';
import type { Text } from '../wording/text.ts';
import type { Responsible } from '../diagnoses/diagnosis.ts';
import type { Finding } from './finding.ts';
import { headlineOf, isFailing, responsibleFor } from './headline.ts';

/** Failing requests that one change heals: the same host, the same layer, the same root cause. */
export interface Group {
  /** Stable while the log grows; unique among the groups of a log. */
  readonly key: string;
  /** Of the hop that was refused. */
  readonly host: string;
  /** Title of the layer that wrote the answers; null: nothing says. */
  readonly layer: string | null;
  readonly rootCause: string;
  /** Of the first of them: the others say the same with other addresses. */
  readonly title: Text;
  readonly responsible: Responsible | null;
  /** In the order of the log; never empty. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** The failing findings by what heals them, the largest group first; groups of the same size in the order of the log. */
export function groupsOf(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    if (!isFailing(finding)) continue;
    const fresh = groupOf(finding);
    const known = groups.get(fresh.key);
    groups.set(fresh.key, known === undefined ? fresh : { ...known, findings: [...known.findings, finding] });
  }
  return [...groups.values()].toSorted((a, b) => b.findings.length - a.findings.length);
}

function groupOf(finding: Finding): Group {
  const { rootCause, cause, exchange, outcome } = finding;
  const { url } = exchange.hops[cause?.hop ?? 0] ?? exchange.hops[0];
  const host = hostOf(url);
  const id = rootCause?.id ?? cause?.id ?? outcome;
  return {
    key: JSON.stringify([host, rootCause?.layer?.id ?? null, id]),
    host,
    layer: rootCause?.layer?.title ?? null,
    rootCause: id,
    title: headlineOf(finding),
    responsible: responsibleFor(finding),
    findings: [finding],
  };
}
