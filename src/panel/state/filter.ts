import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { plain } from '../../wording/text.ts';
import type { Outcome } from '../../cors/exchange.ts';
import type { Finding } from '../../report/finding.ts';
import { groupsOf } from '../../report/group.ts';
import { headlineOf } from '../../report/headline.ts';
import { typeLabel } from '../../ui/labels.ts';
import { isWorthChanging } from '../worth-changing.ts';

export type Sort = 'failures' | 'time';
/** `advice`: what passed and should change all the same. */
export type OutcomeFilter = Outcome | 'all' | 'advice';

const rank: Readonly<Record<Outcome, number>> = {
  blocked: 0,
  failed: 1,
  pending: 2,
  opaque: 3,
  canceled: 3,
  allowed: 3,
};

/** Which findings are shown, and in which order. Terms are joined by "and"; one that begins with `-` excludes. */
export function createFilterStore(findings: ReadonlySignal<readonly Finding[]>) {
  const text = signal('');
  const outcome = signal<OutcomeFilter>('all');
  const sort = signal<Sort>('failures');
  const haystacks = new WeakMap<Finding, string>();

  const haystack = (finding: Finding): string => {
    const known = haystacks.get(finding) ?? searchable(finding);
    haystacks.set(finding, known);
    return known;
  };

  const matching = computed(() => {
    const terms = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (terms.length === 0) return findings.value;
    return findings.value.filter((finding) => terms.every((term) => meets(haystack(finding), term)));
  });

  const counts = computed(() => {
    const counted: Record<OutcomeFilter, number> = {
      all: 0,
      blocked: 0,
      failed: 0,
      allowed: 0,
      opaque: 0,
      canceled: 0,
      pending: 0,
      advice: 0,
    };
    for (const finding of matching.value) {
      counted.all += 1;
      counted[finding.outcome] += 1;
      if (isWorthChanging(finding)) counted.advice += 1;
    }
    return counted;
  });

  /** Outcomes of the whole log, whatever the text lets through. */
  const present = computed(() => new Set<OutcomeFilter>(findings.value.map((finding) => finding.outcome)));

  const shown = computed(() => {
    const wanted = outcome.value;
    const chosen = wanted === 'all' ? matching.value : matching.value.filter((finding) => isA(finding, wanted));
    return sort.value === 'time' ? chosen : chosen.toSorted((a, b) => rank[a.outcome] - rank[b.outcome]);
  });

  /** One for each change that resolves something. */
  const groups = computed(() => groupsOf(shown.value));

  const active = computed(() => text.value.trim() !== '' || outcome.value !== 'all');
  const reset = () => {
    text.value = '';
    outcome.value = 'all';
  };

  return { text, outcome, sort, counts, present, shown, groups, active, reset };
}

export type FilterStore = ReturnType<typeof createFilterStore>;

function isA(finding: Finding, wanted: Outcome | 'advice'): boolean {
  return wanted === 'advice' ? isWorthChanging(finding) : finding.outcome === wanted;
}

function searchable(finding: Finding): string {
  const { exchange, cause, rootCause, outcome, advice } = finding;
  const urls = exchange.hops.map((hop) => `${hop.method} ${hop.url}`).join(' ');
  const codes = cause === null ? '' : `${cause.id} ${cause.codes.chromium ?? ''} ${cause.codes.firefox ?? ''}`;
  const remarks = advice.map(({ id }) => id).join(' ');
  return `${outcome} ${urls} ${typeLabel(exchange.type)} ${plain(headlineOf(finding))} ${rootCause?.id ?? ''} ${codes} ${remarks}`.toLowerCase();
}

function meets(haystack: string, term: string): boolean {
  if (term === '-') return true;
  return term.startsWith('-') ? !haystack.includes(term.slice(1)) : haystack.includes(term);
}
