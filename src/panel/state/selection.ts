import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Finding } from '../../report/finding.ts';

/**
 * Two things: the row that the keyboard stands on, and the finding whose detail is open. They move together while the
 * detail is open. Kept by id, so that rows may come and go around them.
 */
export function createSelectionStore(
  findings: ReadonlySignal<readonly Finding[]>,
  shown: ReadonlySignal<readonly Finding[]>,
  opened: string | null,
) {
  const openId = signal(opened);
  const activeId = signal(opened);

  /** Looked for in all findings: a filter that hides its row does not close the detail. */
  const open = computed(() => findings.value.find((finding) => finding.id === openId.value) ?? null);
  /** Index into what is shown; the first row while the active one is hidden; -1 without rows. */
  const activeIndex = computed(() => {
    const index = shown.value.findIndex((finding) => finding.id === activeId.value);
    return index === -1 && shown.value.length > 0 ? 0 : index;
  });

  /** Where the open finding stands among what is shown; -1: a filter hides it. */
  const place = computed(() => ({
    index: shown.value.findIndex((finding) => finding.id === openId.value),
    count: shown.value.length,
  }));

  const moveTo = (index: number) => {
    const last = shown.value.length - 1;
    const target = shown.value[Math.min(Math.max(index, 0), last)];
    if (target === undefined) return;
    activeId.value = target.id;
    if (openId.value !== null) openId.value = target.id;
  };

  return {
    open,
    activeIndex,
    place,
    moveTo,
    moveBy: (rows: number) => moveTo(activeIndex.value + rows),
    select: (id: string) => {
      activeId.value = id;
      openId.value = id;
    },
    close: () => {
      openId.value = null;
    },
  };
}

export type SelectionStore = ReturnType<typeof createSelectionStore>;
