/** What a key of `storage.session` stands for. */
export type Key =
  | { readonly kind: 'exchange'; readonly tabId: number; readonly id: string }
  | { readonly kind: 'tab'; readonly tabId: number };

/** One key per exchange, so that a change of one writes one. */
export function exchangeKey(tabId: number, id: string): string {
  return `exchange:${tabId}:${id}`;
}

/** One small key per tab, for everything that is not an exchange. */
export function tabKey(tabId: number): string {
  return `tab:${tabId}`;
}

/** null for a key that is not ours. */
export function parseKey(key: string): Key | null {
  const tab = /^tab:(-?\d+)$/.exec(key);
  if (tab?.[1] !== undefined) return { kind: 'tab', tabId: Number(tab[1]) };
  const exchange = /^exchange:(-?\d+):(.+)$/s.exec(key);
  if (exchange?.[1] === undefined || exchange[2] === undefined) return null;
  return { kind: 'exchange', tabId: Number(exchange[1]), id: exchange[2] };
}
