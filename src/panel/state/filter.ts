import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Outcome } from '../../cors/exchange.ts';
import type { Finding } from '../../report/finding.ts';
import { groupsOf } from '../../report/group.ts';
import { matcherOf, wordsOf } from '../query/query.ts';
import { suggestionsFor } from '../query/suggestions.ts';
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

/** Which findings are shown, and in which order. `filesOf`: the files of a finding's call site, in lower case. */
export function createFilterStore(
  findings: ReadonlySignal<readonly Finding[]>,
  filesOf: (finding: Finding) => string = () => '',
) {
  const text = signal('');
  const outcome = signal<OutcomeFilter>('all');
  const sort = signal<Sort>('failures');
  const known = new WeakMap<Finding, string>();
  const words = (finding: Finding): string => {
    const said = known.get(finding) ?? wordsOf(finding);
    known.set(finding, said);
    return `${said} ${filesOf(finding)}`;
  };

  const matching = computed(() => {
    if (text.value.trim() === '') return findings.value;
    const matches = matcherOf(text.value);
    return findings.value.filter((finding) => matches(finding, () => words(finding)));
  });
  const suggestions = computed(() => suggestionsFor(text.value, findings.value));

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

  return { text, suggestions, outcome, sort, counts, present, shown, groups, active, reset };
}

export type FilterStore = ReturnType<typeof createFilterStore>;

function isA(finding: Finding, wanted: Outcome | 'advice'): boolean {
  return wanted === 'advice' ? isWorthChanging(finding) : finding.outcome === wanted;
}
