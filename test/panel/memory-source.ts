import type { Exchange } from '../../src/cors/exchange.ts';
import { emptyLog, type TabLog } from '../../src/session/tab-log.ts';
import type { Access } from '../../src/session/access.ts';
import type { Settings } from '../../src/session/settings.ts';
import type { Memory } from '../../src/ui/memory.ts';
import type { Devtools, Source } from '../../src/ui/source.ts';

export interface MemorySource extends Source {
  /** The commands that the view gave, in order: `clear 1`, `pause 1 true`. */
  readonly commands: string[];
  readonly publish: (log: Partial<TabLog>) => void;
  readonly put: (...exchanges: readonly Exchange[]) => void;
  readonly lose: () => void;
  readonly saved: () => Settings;
}

const defaults: Settings = { capture: 'always', preserveLog: false, recipe: '', stacks: {}, theme: 'auto' };

export interface MemoryStart {
  /** null: the log is not read yet. */
  readonly log?: Partial<TabLog> | null;
  readonly settings?: Partial<Settings>;
  readonly access?: Access;
  readonly devtools?: Devtools | null;
  readonly browser?: { readonly name: string; readonly version: string };
}

/** The extension's side of the views, in memory: what is published arrives at once, commands act as the worker would. */
export function memorySource({
  log = {},
  settings = {},
  access = { sites: true, privateWindows: false },
  browser = { name: 'Chrome', version: '156.0.0.0' },
  devtools = null,
}: MemoryStart = {}): MemorySource {
  let current: TabLog = { ...emptyLog, page: { url: 'https://app.example/' }, ...log };
  let chosen: Settings = { ...defaults, ...settings };
  const commands: string[] = [];
  const logWatchers = new Set<(log: TabLog) => void>();
  const settingsWatchers = new Set<(settings: Settings) => void>();
  const lostWatchers = new Set<() => void>();

  const publish = (change: Partial<TabLog>) => {
    current = { ...current, ...change };
    for (const on of logWatchers) on(current);
  };
  const command = async (words: string, change: Partial<TabLog>) => {
    commands.push(words);
    publish(change);
  };

  return {
    about: { tool: { version: '0.1.0' }, browser },
    devtools,
    defaults,
    watchLog(_tabId, on) {
      logWatchers.add(on);
      if (log !== null) on(current);
      return () => logWatchers.delete(on);
    },
    watchSettings(on) {
      settingsWatchers.add(on);
      on(chosen);
      return () => settingsWatchers.delete(on);
    },
    watchLost(on) {
      lostWatchers.add(on);
      return () => lostWatchers.delete(on);
    },
    watchAccess(on) {
      on(access);
      return () => undefined;
    },
    async allowSites() {
      commands.push('allow sites');
      return true;
    },
    async saveSettings(change) {
      chosen = { ...chosen, ...change };
      for (const on of settingsWatchers) on(chosen);
    },
    clear: (tabId) => command(`clear ${tabId}`, { exchanges: [] }),
    pause: (tabId, paused) => command(`pause ${tabId} ${paused}`, { paused }),
    capture: (tabId) => command(`capture ${tabId}`, { unseenFailures: 0 }),
    commands,
    publish,
    put: (...exchanges) => publish({ exchanges: [...current.exchanges, ...exchanges] }),
    lose: () => lostWatchers.forEach((on) => on()),
    saved: () => chosen,
  };
}

export function plainMemory(value: unknown = null): Memory {
  let kept = value;
  return {
    read: () => kept,
    write: (next) => {
      kept = next;
    },
  };
}
