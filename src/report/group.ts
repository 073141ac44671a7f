import { hostOf } from '../cors/url-parts.ts';
import { oneOf } from '../wording/one-of.ts';
import type { Text } from '../wording/text.ts';
import type { Responsible } from '../diagnoses/diagnosis.ts';
import type { Finding } from './finding.ts';
import { headlineOf, isFailing, responsibleFor } from './headline.ts';

/**
 * Failing requests of which the same is said: the same host, layer, diagnosis, sureness and responsible party, in the same
 * words. Only the values in these words may differ.
 */
export interface Group {
  /** Stable while the log grows; unique among the groups of a log. */
  readonly key: string;
  /** Of the hop that was refused. */
  readonly host: string;
  /** Title of the layer that wrote the responses; null: nothing says. */
  readonly layer: string | null;
  readonly rootCause: string;
  /** True for each of them: where their values differ it names one of several. */
  readonly title: Text;
  readonly responsible: Responsible | null;
  /** In the order of the log; never empty. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/**
 * The failing findings by what resolves them, the largest group first; groups of the same size in the order of the log.
 * @param isProblem which findings are grouped
 */
export function groupsOf(
  findings: readonly Finding[],
  isProblem: (finding: Finding) => boolean = isFailing,
): readonly Group[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    if (!isProblem(finding)) continue;
    const key = keyOf(finding);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return [...groups].map(([key, own]) => groupOf(key, own)).toSorted((a, b) => b.findings.length - a.findings.length);
}

function keyOf(finding: Finding): string {
  const words = headlineOf(finding).map((part) => (typeof part === 'string' ? part : null));
  return JSON.stringify([
    refusedHost(finding),
    finding.rootCause?.layer?.id ?? null,
    idOf(finding),
    responsibleFor(finding),
    words,
  ]);
}

function groupOf(key: string, findings: readonly [Finding, ...Finding[]]): Group {
  const [first] = findings;
  return {
    key,
    host: refusedHost(first),
    layer: first.rootCause?.layer?.title ?? null,
    rootCause: idOf(first),
    title: titleOf(findings),
    responsible: responsibleFor(first),
    findings,
  };
}

/** Their headlines have the same words; a value that is not the same in all of them is one of several. */
function titleOf(findings: readonly [Finding, ...Finding[]]): Text {
  const [first, ...others] = findings.map(headlineOf);
  return (first ?? []).flatMap((part, i): Text => {
    if (typeof part === 'string') return [part];
    const values = others.flatMap((other) => {
      const same = other[i];
      return same === undefined || typeof same === 'string' ? [] : [same.code];
    });
    return oneOf([part.code, ...values]);
  });
}

function refusedHost({ cause, exchange }: Finding): string {
  return hostOf((exchange.hops[cause?.hop ?? 0] ?? exchange.hops[0]).url);
}

function idOf({ rootCause, cause, outcome }: Finding): string {
  return rootCause?.id ?? cause?.id ?? outcome;
}
