import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Finding } from '../../report/finding.ts';
import type { Group } from '../../report/group.ts';
import { opens, problemOf, problemRows } from '../problems/problem.ts';

/** The groups as lines: which are open, and the one that the keyboard stands on. Kept by key, so that lines may come and go. */
export function createProblemsStore(groups: ReadonlySignal<readonly Group[]>) {
  const problems = computed(() => groups.value.map(problemOf));
  const open = signal<ReadonlySet<string>>(new Set());
  const rows = computed(() => problemRows(problems.value, open.value));
  const activeKey = signal<string | null>(null);
  /** The first line while the active one is hidden; -1 without lines. */
  const activeIndex = computed(() => {
    const index = rows.value.findIndex(({ key }) => key === activeKey.value);
    return index === -1 && rows.value.length > 0 ? 0 : index;
  });
  const active = computed(() => rows.value[activeIndex.value] ?? null);

  const expand = (key: string, isOpen: boolean) => {
    const next = new Set(open.value);
    if (isOpen) next.add(key);
    else next.delete(key);
    open.value = next;
  };

  return {
    rows,
    activeIndex,
    active,
    /** Each endpoint once, in the order of the list: what "next" and "previous" step through. */
    findings: computed<readonly Finding[]>(() =>
      problems.value.flatMap(({ requests }) => requests.map(({ finding }) => finding)),
    ),
    expand,
    moveTo: (index: number) => {
      const last = rows.value.length - 1;
      activeKey.value = rows.value[Math.min(Math.max(index, 0), last)]?.key ?? null;
    },
    activate: (key: string) => {
      activeKey.value = key;
    },
    /** Moves the active line to the one of this finding, or of its group while that is closed. */
    reveal: ({ id }: Finding) => {
      const shown = rows.value.find((row) => opens(row)?.id === id);
      const within = rows.value.find(
        (row) => row.kind === 'problem' && row.problem.requests.some(({ finding }) => finding.id === id),
      );
      const row = shown ?? within;
      if (row !== undefined) activeKey.value = row.key;
    },
  };
}
