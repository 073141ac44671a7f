import { effect, signal } from '@preact/signals';
import type { Memory } from '../../ui/memory.ts';

const smallest = 220;
const largest = 1200;

interface Remembered {
  readonly listWidth: number;
  readonly closed: readonly string[];
}

const fresh: Remembered = { listWidth: 380, closed: [] };

/** How the view is arranged; remembered on this machine, and nothing in it matters to what was captured. */
export function createLayoutStore(memory: Memory) {
  const before = recall(memory.read());
  const listWidth = signal(before.listWidth);
  const closed = signal<ReadonlySet<string>>(new Set(before.closed));
  /** Whether copies and exports are masked. Not remembered: who takes the masks off does so for what is open now. */
  const redact = signal(true);

  const dispose = effect(() => {
    memory.write({ listWidth: listWidth.value, closed: [...closed.value] } satisfies Remembered);
  });

  return {
    listWidth,
    closed,
    redact,
    limits: { smallest, largest },
    resize: (width: number) => {
      listWidth.value = clamp(width);
    },
    toggle: (section: string, open: boolean) => {
      if (open !== closed.value.has(section)) return;
      const next = new Set(closed.value);
      if (open) next.delete(section);
      else next.add(section);
      closed.value = next;
    },
    dispose,
  };
}

export type LayoutStore = ReturnType<typeof createLayoutStore>;

const clamp = (width: number) => Math.round(Math.min(Math.max(width, smallest), largest));

/** What an older version or a stranger wrote is taken as far as it makes sense. */
function recall(value: unknown): Remembered {
  if (typeof value !== 'object' || value === null) return fresh;
  const { listWidth, closed } = value as Partial<Record<keyof Remembered, unknown>>;
  return {
    listWidth: typeof listWidth === 'number' && Number.isFinite(listWidth) ? clamp(listWidth) : fresh.listWidth,
    closed: Array.isArray(closed) ? closed.filter((section) => typeof section === 'string') : fresh.closed,
  };
}
