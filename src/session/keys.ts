/** What a key of `storage.session` stands for. */
export type Key =
  | { readonly kind: 'exchange'; readonly tabId: number; readonly id: string }
  | { readonly kind: 'tab'; readonly tabId: number }
  | { readonly kind: 'journal'; readonly life: number; readonly part: number };

/** One key per exchange, so that a change of one writes one. */
export function exchangeKey(tabId: number, id: string): string {
  return `exchange:${tabId}:${id}`;
}

/** One small key per tab, for everything that is not an exchange. */
export function tabKey(tabId: number): string {
  return `tab:${tabId}`;
}

/**
 * Events that could not be put in order yet, as they came: so they outlive a worker that is stopped before it could.
 * @param life when the worker that heard them was started
 * @param part counted from 0
 */
export function journalKey(life: number, part: number): string {
  return `journal:${life}:${part}`;
}

/** Ids of tabs that were closed, as a JSON list: what is told of them late is passed over by the next worker, too. */
export const closedTabsKey = 'closedTabs';

/** null for a key that is not ours. */
export function parseKey(key: string): Key | null {
  const tab = /^tab:(-?\d+)$/.exec(key);
  if (tab?.[1] !== undefined) return { kind: 'tab', tabId: Number(tab[1]) };
  const journal = /^journal:(\d+):(\d+)$/.exec(key);
  if (journal !== null) return { kind: 'journal', life: Number(journal[1]), part: Number(journal[2]) };
  const exchange = /^exchange:(-?\d+):(.+)$/s.exec(key);
  if (exchange?.[1] === undefined || exchange[2] === undefined) return null;
  return { kind: 'exchange', tabId: Number(exchange[1]), id: exchange[2] };
}
