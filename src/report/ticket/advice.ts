import type { AdviceGiven } from '../../advice/advice.ts';
import { plain, text, type Text } from '../../wording/text.ts';
import type { Finding } from '../finding.ts';
import type { Block } from './block.ts';

/** Graver than a waste of time or a note: what deserves room in a report that goes to somebody else. */
const shown: ReadonlySet<string> = new Set<AdviceGiven['severity']>(['risk', 'fragile']);

const mostRemarks = 6;

interface Remark {
  readonly advice: AdviceGiven;
  /** The requests that it was made on, in the order of the log. */
  readonly on: readonly Finding[];
}

/** What passed and may be a risk, or may not pass elsewhere: a short list, each remark once. Empty where there is none. */
export function adviceBlocks(findings: readonly Finding[]): readonly Block[] {
  const remarks = remarksOf(findings);
  if (remarks.length === 0) return [];
  const more = remarks.length - mostRemarks;
  return [
    { kind: 'heading', level: 2, text: ['Worth changing'] },
    { kind: 'paragraph', text: ['These requests passed.'] },
    { kind: 'list', items: [...remarks.slice(0, mostRemarks).map(item), ...(more > 0 ? [[`and ${more} more`]] : [])] },
  ];
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

function item({ advice: { title, why, act }, on: [first, ...others] }: Remark): Text {
  const [hop] = first?.exchange.hops ?? [];
  const more = others.length === 0 ? '' : ` and ${others.length} more ${others.length === 1 ? 'request' : 'requests'}`;
  const where = hop === undefined ? [] : text` ${`${hop.method} ${hop.url}`}${[`${more}.`]}`;
  return [...title, '.', ...where, ' ', ...why, ' ', ...act];
}
