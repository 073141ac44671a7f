import type { Effects } from '../capture/change.ts';
import type { Exchange } from '../cors/exchange.ts';

/** What several events changed, as if it had been one: of an exchange that changed ten times only the last form is stored. */
export interface Gathering {
  add(effects: Effects): void;
  /** Hands over what was gathered and begins anew. */
  take(): Effects;
  /** Leaves out an exchange that the store has let go of, also of what was handed over and is being stored. */
  leaveOut(exchangeId: string): void;
}

export function newGathering(): Gathering {
  let gathered = nothing();
  let taken = nothing();
  return {
    add: (effects) => merge(gathered, effects),
    take() {
      taken = gathered;
      gathered = nothing();
      return taken;
    },
    leaveOut(exchangeId) {
      taken.changed.delete(exchangeId);
      gathered.changed.delete(exchangeId);
    },
  };
}

function nothing() {
  return {
    changed: new Map<string, Exchange>(),
    removed: new Map<string, Exchange>(),
    tabs: new Set<number>(),
    emptied: new Set<number>(),
    forgotten: new Set<number>(),
  };
}

function merge(into: ReturnType<typeof nothing>, { changed, removed, tabs, emptied, forgotten }: Effects): void {
  for (const tabId of [...emptied, ...forgotten]) {
    for (const map of [into.changed, into.removed]) {
      for (const [id, exchange] of map) if (exchange.tabId === tabId) map.delete(id);
    }
  }
  for (const tabId of emptied) into.emptied.add(tabId);
  for (const tabId of forgotten) {
    into.forgotten.add(tabId);
    into.tabs.delete(tabId);
  }
  for (const [id, exchange] of removed) {
    into.changed.delete(id);
    into.removed.set(id, exchange);
  }
  for (const [id, exchange] of changed) into.changed.set(id, exchange);
  for (const tabId of tabs) into.tabs.add(tabId);
}
