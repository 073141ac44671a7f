import type { AdviceGiven } from '../advice/advice.ts';
import { plain } from '../wording/text.ts';
import { mdCode, mdText } from './escape-markdown.ts';
import type { Finding } from './finding.ts';

/** Graver than a waste of time or a note: what deserves room in a report that goes to somebody else. */
const shown: ReadonlySet<string> = new Set<AdviceGiven['severity']>(['risk', 'fragile']);

interface Remark {
  readonly advice: AdviceGiven;
  /** The requests that it was made on, in the order of the log. */
  readonly on: readonly Finding[];
}

/** What passed and may be a risk, or may not pass elsewhere: a short list, each remark once. Empty where there is none. */
export function markdownAdvice(findings: readonly Finding[]): readonly string[] {
  const remarks = remarksOf(findings);
  if (remarks.length === 0) return [];
  return ['## Worth changing', 'These requests passed.', remarks.map(line).join('\n')];
}

function remarksOf(findings: readonly Finding[]): readonly Remark[] {
  const byText = new Map<string, Remark>();
  for (const finding of findings) {
    for (const advice of finding.advice.filter(({ severity }) => shown.has(severity))) {
      const key = `${advice.id} ${plain(advice.title)}`;
      const before = byText.get(key);
      byText.set(key, { advice: before?.advice ?? advice, on: [...(before?.on ?? []), finding] });
    }
  }
  return [...byText.values()].toSorted((a, b) => rank(a) - rank(b));
}

function rank({ advice }: Remark): number {
  return advice.severity === 'risk' ? 0 : 1;
}

function line({ advice: { title, why, act }, on: [first, ...others] }: Remark): string {
  const [hop] = first?.exchange.hops ?? [];
  const where = hop === undefined ? '' : ` ${mdCode(`${hop.method} ${hop.url}`, 300)}${more(others.length)}.`;
  return `- **${mdText(title)}.**${where} ${mdText(why)} ${mdText(act)}`;
}

function more(count: number): string {
  if (count === 0) return '';
  return ` and ${count} more ${count === 1 ? 'request' : 'requests'}`;
}
