import { get } from '../cors/headers.ts';
import { isHttp, originOf } from '../cors/origin.ts';
import { isRedirectStatus } from '../cors/redirect.ts';
import { isAbort } from './abort.ts';
import { clearTab, closeTab, forget, putTab, tabOf, type Change } from './change.ts';
import { cleanUrl } from './clean.ts';
import { abandon } from './ending.ts';
import type { RequestEvent, TabEvent } from './event.ts';
import { forgetTabsLone } from './interruption.ts';
import { emptyTab, type Page, type TabFacts } from './state.ts';
import { forgetCutShort, stopped } from './stopped.ts';
import { forgetTabsWitness } from './unwitnessed.ts';
import { witnessed } from './witness.ts';

/** A navigation of the tab itself. Its request is no exchange; it only says when a new document takes over. */
export function navigated(change: Change, event: RequestEvent): void {
  if (event.active && commits(event)) reset(change, event.tabId, newPage(event.url, event.at));
}

/** Whether this event puts a new document into the tab: redirects, downloads and answers without content leave the old one. */
function commits(event: RequestEvent): boolean {
  if (event.kind === 'failed') return !isAbort(event.error);
  if (event.kind !== 'answered') return false;
  if (event.status === 204 || event.status === 205) return false;
  if (isRedirectStatus(event.status) && get(event.headers, 'Location') !== null) return false;
  return !/^\s*attachment\b/i.test(get(event.headers, 'Content-Disposition') ?? '');
}

/**
 * A service worker can answer a navigation without any event, and going back can bring a document out of a cache. Then the
 * first request of the tab's document that names a document not known here is what shows it.
 */
export function noteDocument(change: Change, event: RequestEvent): void {
  const { tabId, documentId } = event;
  if (event.frameId !== 0 || tabId < 0 || documentId === null || !event.active) return;
  const facts = tabOf(change.state, tabId);
  const { page } = facts;
  if (page?.documentId === documentId) return;
  if (page !== null && page.documentId === null)
    return putTab(change, tabId, { ...facts, page: { ...page, documentId } });
  const url = pageUrl(page, event.initiator);
  if (url === null) return;
  // A tab that was never seen before has nothing to be reset, and may be paused already.
  if (page === null) return putTab(change, tabId, { ...facts, page: { url, documentId, since: event.at } });
  reset(change, tabId, { url, documentId, since: event.at });
}

/** The best that a request tells about its page's address: the one already known if the origin agrees, else the origin. */
function pageUrl(page: Page | null, initiator: string | null): string | null {
  const isSite = initiator !== null && isHttp(initiator);
  if (page !== null && (!isSite || originOf(page.url) === initiator)) return page.url;
  return isSite ? `${initiator}/` : null;
}

export function tabChanged(change: Change, event: TabEvent): void {
  const { tabId } = event;
  const facts = tabOf(change.state, tabId);
  switch (event.kind) {
    case 'located':
      return located(change, event);
    case 'reloaded':
      return reset(change, tabId, event.url === null ? null : newPage(event.url, event.at));
    case 'witnessed':
      return witnessed(change, event);
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
  putTab(change, tabId, { ...facts, page: { ...facts.page, url: cleanUrl(url) } });
}

/** `history.pushState` changes the address within an origin, a fragment any address. */
function canBeSameDocument(before: string, after: string): boolean {
  const withoutFragment = (url: string) => url.split('#', 1)[0];
  const origin = originOf(before);
  return withoutFragment(before) === withoutFragment(after) || (origin !== 'null' && origin === originOf(after));
}

/** What a person said about the tab holds for its next document too. */
function kept({ paused, wanted }: TabFacts): Pick<TabFacts, 'paused' | 'wanted'> {
  return { paused, wanted };
}

function newPage(url: string, since: number): Page {
  return { url: cleanUrl(url), documentId: null, since };
}

function reset(change: Change, tabId: number, page: Page | null): void {
  const facts = tabOf(change.state, tabId);
  if (!change.preserveLog) {
    empty(change, tabId);
    return putTab(change, tabId, { ...emptyTab, ...kept(facts), page });
  }
  const at = page?.since ?? 0;
  for (const exchange of inTab(change, tabId)) {
    // A beacon is made to outlive its document; its end is still told.
    if (exchange.type !== 'ping') abandon(change, exchange, Math.max(at, exchange.startedAt));
  }
  const since = facts.page?.since ?? at;
  putTab(change, tabId, { ...tabOf(change.state, tabId), page: page && { ...page, since } });
}

function empty(change: Change, tabId: number): void {
  letGo(change, tabId);
  clearTab(change, tabId);
}

function letGo(change: Change, tabId: number): void {
  forgetTabsWitness(change.state.unwitnessed, tabId);
  forgetCutShort(change.state.cutShort, tabId);
  forgetTabsLone(change.state.interruption, tabId);
  for (const exchange of inTab(change, tabId)) forget(change.state, exchange);
}

function inTab(change: Change, tabId: number) {
  return [...change.state.open.values()].filter((exchange) => exchange.tabId === tabId);
}
