import { effect, signal, type Signal } from '@preact/signals';
import type { Memory } from '../../ui/memory.ts';

const smallest = 220;
const largest = 1200;

/** Problems: what failed, by the change that resolves it. Requests: one line each. */
export type View = 'problems' | 'requests';

interface Remembered {
  readonly view: View;
  /** The filter's text. */
  readonly filter: string;
  readonly listWidth: number;
  /** Sections of the detail that the reader opened or closed, against what they are by themselves. */
  readonly toggled: readonly string[];
}

const fresh: Remembered = { view: 'problems', filter: '', listWidth: 380, toggled: [] };

/** How the view is arranged; remembered on this machine, and nothing in it matters to what was captured. */
export function createLayoutStore(memory: Memory, filter: Signal<string>) {
  const before = recall(memory.read());
  const listWidth = signal(before.listWidth);
  const view = signal(before.view);
  filter.value = before.filter;
  const toggled = signal<ReadonlySet<string>>(new Set(before.toggled));
  /** Whether copies and exports are masked. Not remembered: who takes the masks off does so for what is open now. */
  const redact = signal(true);

  const dispose = effect(() => {
    memory.write({
      view: view.value,
      filter: filter.value,
      listWidth: listWidth.value,
      toggled: [...toggled.value],
    } satisfies Remembered);
  });

  return {
    view,
    listWidth,
    toggled,
    redact,
    limits: { smallest, largest },
    resize: (width: number) => {
      listWidth.value = clamp(width);
    },
    toggle: (section: string, isToggled: boolean) => {
      if (isToggled === toggled.value.has(section)) return;
      const next = new Set(toggled.value);
      if (isToggled) next.add(section);
      else next.delete(section);
      toggled.value = next;
    },
    dispose,
  };
}

export type LayoutStore = ReturnType<typeof createLayoutStore>;

const clamp = (width: number) => Math.round(Math.min(Math.max(width, smallest), largest));

/** What an older version or a stranger wrote is taken as far as it makes sense. */
function recall(value: unknown): Remembered {
  if (typeof value !== 'object' || value === null) return fresh;
  const { view, filter, listWidth, toggled } = value as Partial<Record<keyof Remembered, unknown>>;
  return {
    view: view === 'requests' ? view : fresh.view,
    filter: typeof filter === 'string' ? filter : fresh.filter,
    listWidth: typeof listWidth === 'number' && Number.isFinite(listWidth) ? clamp(listWidth) : fresh.listWidth,
    toggled: Array.isArray(toggled) ? toggled.filter((section) => typeof section === 'string') : fresh.toggled,
  };
}
