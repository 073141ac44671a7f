import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { originOf } from '../cors/origin.ts';
import { isRedirectStatus } from '../cors/redirect.ts';
import { isAbort } from './abort.ts';
import { clearTab, closeTab, count, forget, put, putTab, tabOf, type Change } from './change.ts';
import { cleanUrl } from './clean.ts';
import { after, arrivalOf, newPage } from './documents.ts';
import { abandon } from './ending.ts';
import type { RequestEvent, Started, TabEvent } from './event.ts';
import { forgetTabsLone } from './interruption.ts';
import { emptyTab, type Page, type TabFacts } from './state.ts';
import { forgetCutShort, stopped } from './stopped.ts';
import { forgetTabsObservations } from './unobserved.ts';
import { pageObserved } from './page-observation.ts';

/**
 * A navigation of the tab itself. Its request is no exchange; it only says when a new document takes over. One that names a
 * document is that document's prefetch (speculation rules), which takes over nothing (measured: Chromium 156).
 */
export function navigated(change: Change, event: RequestEvent): void {
  if (!event.active || event.documentId !== null) return;
  if (commits(event)) return reset(change, event.tabId, newPage(event.url, event.at));
  const facts = tabOf(change.state, event.tabId);
  const { page } = facts;
  if (page === null) return;
  if (event.kind === 'started' && page.leaving?.id !== event.id) {
    const leaving = { id: event.id, since: event.at };
    putTab(change, event.tabId, { ...facts, page: { ...page, leaving } });
  }
  if (isOver(event) && page.leaving?.id === event.id) {
    const { leaving: _, ...stays } = page;
    putTab(change, event.tabId, { ...facts, page: stays });
  }
}

/** Whether a navigation that does not commit has come to its end with this: the page stays. */
function isOver(event: RequestEvent): boolean {
  return event.kind === 'failed' || event.kind === 'completed';
}

/** Whether this event puts a new document into the tab: redirects, downloads and answers without content leave the old one. */
function commits(event: RequestEvent): boolean {
  if (event.kind === 'failed') return !isAbort(event.error);
  if (event.kind !== 'answered') return false;
  if (event.status === 204 || event.status === 205) return false;
  if (isRedirectStatus(event.status) && get(event.headers, 'Location') !== null) return false;
  if (/^\s*attachment\b/i.test(get(event.headers, 'Content-Disposition') ?? '')) return false;
  return isShown(get(event.headers, 'Content-Type'));
}

/** Whether a browser shows a response of this type; what it cannot show it saves, and the page stays. */
function isShown(type: string | null): boolean {
  const essence = type?.split(';', 1)[0]?.trim() ?? '';
  return essence === '' || shown.test(essence);
}

const shown =
  /^(?:(?:text|image|audio|video|multipart)\/.*|application\/(?:.*\+(?:xml|json)|xml|json|pdf|(?:x-)?(?:java|ecma)script))$/i;

/** A request that begins may be the first one of another document in the tab. */
export function noteDocument(change: Change, event: Started): void {
  const { tabId } = event;
  const facts = tabOf(change.state, tabId);
  const arrival = arrivalOf(facts.page, event);
  if (arrival.kind === 'named') putTab(change, tabId, { ...facts, page: arrival.page });
  if (arrival.kind === 'another') reset(change, tabId, arrival.page);
}

export function tabChanged(change: Change, event: TabEvent): void {
  const { tabId } = event;
  const facts = tabOf(change.state, tabId);
  switch (event.kind) {
    case 'located':
      return located(change, event);
    case 'loading':
      if (facts.page !== null) putTab(change, tabId, { ...facts, page: { ...facts.page, mayChange: true } });
      return;
    case 'reloaded':
      return reset(change, tabId, event.url === null ? null : newPage(event.url, event.at));
    case 'page-observed':
      return pageObserved(change, event);
    case 'stopped':
      return stopped(change, event);
    case 'unseen':
      return putTab(change, tabId, { ...facts, unseenFailures: facts.unseenFailures + 1 });
    case 'paused':
      return putTab(change, tabId, { ...facts, paused: event.paused });
    case 'wanted':
      return putTab(change, tabId, { ...facts, wanted: true });
    case 'cleared':
      empty(change, tabId);
      return putTab(change, tabId, {
        ...emptyTab,
        ...kept(facts),
        page: facts.page && { ...facts.page, since: event.at },
      });
    case 'closed':
      letGo(change, tabId);
      closeTab(change, tabId);
  }
}

function located(change: Change, { tabId, url, at }: Extract<TabEvent, { kind: 'located' }>): void {
  const facts = tabOf(change.state, tabId);
  if (facts.page === null && url === null) return;
  if (url === null || facts.page === null || !canBeSameDocument(facts.page.url, url)) {
    return reset(change, tabId, url === null ? null : newPage(url, at));
  }
  putTab(change, tabId, { ...facts, page: { ...facts.page, url: cleanUrl(url), mayChange: true } });
}

/** `history.pushState` changes the address within an origin, a fragment any address. */
function canBeSameDocument(before: string, after: string): boolean {
  const withoutFragment = (url: string) => url.split('#', 1)[0];
  const origin = originOf(before);
  return withoutFragment(before) === withoutFragment(after) || (origin !== 'null' && origin === originOf(after));
}

/** What a person said about the tab holds for its next document too, and so does what kind of window it is in. */
function kept({ paused, wanted, isPrivate }: TabFacts): Pick<TabFacts, 'paused' | 'wanted' | 'isPrivate'> {
  return { paused, wanted, ...(isPrivate === undefined ? {} : { isPrivate }) };
}

/** Another page takes over. Exchanges of its document that are there already, because it was prerendered, are its own. */
function reset(change: Change, tabId: number, next: Page | null): void {
  const facts = tabOf(change.state, tabId);
  const page = next && after(facts.page, next);
  if (!change.preserveLog) {
    const own = [...change.state.ahead.values()].filter((exchange) => isOf(exchange, page));
    empty(change, tabId);
    putTab(change, tabId, { ...emptyTab, ...kept(facts), page });
    for (const exchange of own) {
      count(change, tabId, { total: 1 });
      put(change, exchange);
    }
    return;
  }
  const at = page?.since ?? 0;
  for (const exchange of inTab(change, tabId)) {
    if (!isOf(exchange, page)) abandon(change, exchange, Math.max(at, exchange.startedAt));
  }
  const since = facts.page?.since ?? at;
  putTab(change, tabId, { ...tabOf(change.state, tabId), page: page && { ...page, since } });
}

function isOf({ documentId }: Exchange, page: Page | null): boolean {
  return documentId !== null && page?.documents.includes(documentId) === true;
}

function empty(change: Change, tabId: number): void {
  letGo(change, tabId);
  clearTab(change, tabId);
}

function letGo(change: Change, tabId: number): void {
  forgetTabsObservations(change.state.unobserved, tabId);
  forgetCutShort(change.state.cutShort, tabId);
  forgetTabsLone(change.state.interruption, tabId);
  for (const exchange of change.state.ahead.values()) {
    if (exchange.tabId === tabId) change.state.ahead.delete(exchange.id);
  }
  for (const exchange of inTab(change, tabId)) forget(change.state, exchange);
}

function inTab(change: Change, tabId: number) {
  return [...change.state.open.values()].filter((exchange) => exchange.tabId === tabId);
}
