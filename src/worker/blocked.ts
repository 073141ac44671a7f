import type { Exchange } from '../cors/exchange.ts';
import { judge, profileOf } from '../cors/judge.ts';
import { originOf } from '../cors/origin.ts';
import type { TabFacts } from '../capture/state.ts';

/** Which exchanges were blocked, for the badge: judged once, when an exchange has ended. */
export interface Blocked {
  /** @returns whether this changed anything */
  note(exchange: Exchange): boolean;
  remove(tabId: number, id: string): void;
  forget(tabId: number): void;
  /** How many requests of this tab's page were blocked, those of its workers without a tab included. */
  count(tabId: number, facts: Pick<TabFacts, 'page' | 'isPrivate'>): number;
}

interface Seen {
  readonly initiator: string | null;
  readonly startedAt: number;
  readonly isPrivate: true | undefined;
}

export function newBlocked(): Blocked {
  const byTab = new Map<number, Map<string, Seen>>();

  return {
    note(exchange) {
      const { id, tabId, initiator, startedAt, isPrivate } = exchange;
      const seen = byTab.get(tabId) ?? new Map<string, Seen>();
      const wasBlocked = seen.has(id);
      const isBlocked = isBlockedByCors(exchange);
      if (isBlocked) byTab.set(tabId, seen.set(id, { initiator, startedAt, isPrivate }));
      else seen.delete(id);
      return wasBlocked !== isBlocked;
    },
    remove: (tabId, id) => void byTab.get(tabId)?.delete(id),
    forget: (tabId) => void byTab.delete(tabId),
    count: (tabId, facts) => (byTab.get(tabId)?.size ?? 0) + ofWorkers(facts),
  };

  function ofWorkers({ page, isPrivate }: Pick<TabFacts, 'page' | 'isPrivate'>): number {
    const workers = byTab.get(-1);
    if (workers === undefined || workers.size === 0 || page === null) return 0;
    const origin = originOf(page.url);
    const isOfPage = (seen: Seen) => seen.initiator === origin && seen.startedAt >= page.since;
    return [...workers.values()].filter((seen) => isOfPage(seen) && seen.isPrivate === isPrivate).length;
  }
}

/** In Chromium what completed was not blocked, and only failures are worth a verdict. */
function isBlockedByCors(exchange: Exchange): boolean {
  const { end } = exchange;
  if (end === null || (end.kind === 'completed' && profileOf(exchange).completedIsAllowed)) return false;
  return judge(exchange).outcome === 'blocked';
}
