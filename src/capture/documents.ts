import { isHttp, originOf } from '../cors/origin.ts';
import { tabOf, type Change } from './change.ts';
import { cleanUrl } from './clean.ts';
import type { Seen, Started } from './event.ts';
import type { Page } from './state.ts';

/** Documents that a page keeps in mind, its own and earlier ones each. */
const most = 20;

/**
 * Milliseconds after a navigation was answered: what its document starts later is not still being unloaded. It was never left
 * then, because the answer turned out to be a download.
 */
const unloading = 1000;

/** What a request tells of the document that started it. */
type Arrival =
  /** Nothing new. */
  | { readonly kind: 'known' }
  /** The page is as it was; its document has a name now. */
  | { readonly kind: 'named'; readonly page: Page }
  /** Another document is in the tab: the page before it ends. */
  | { readonly kind: 'another'; readonly page: Page };

/**
 * A service worker can answer a navigation without any event, and going back can bring a document out of a cache. Then the
 * tab is told to be loading, and the first request that its new document starts is what shows it. Only a start does: later
 * events of a request come long after its document is gone, and say of it that it is active (measured: Chromium 156).
 */
export function arrivalOf(page: Page | null, event: Started): Arrival {
  const { tabId, active, initiator, at } = event;
  const documentId = event.frameId === 0 ? event.documentId : broughtBack(page, event);
  const isOfTab = tabId >= 0 && active;
  if (!isOfTab || documentId === null || page?.documents.includes(documentId) === true) return { kind: 'known' };
  const url = pageUrl(page, event.frameId === 0 ? initiator : null);
  if (url === null) return { kind: 'known' };
  if (page === null) return { kind: 'named', page: newPage(url, at, [documentId]) };
  const isThere = page.documents.length === 0 && at - page.since >= unloading;
  const wasLeft = page.earlier.includes(documentId) && !isThere;
  if (page.mayChange && (wasLeft || page.documents.length > 0)) {
    return { kind: 'another', page: after(page, newPage(url, at, [documentId])) };
  }
  if (wasLeft) return { kind: 'known' };
  // Nothing announced it: a document that the tab leaves may make its first request then, so no more is concluded.
  const documents = [...page.documents, documentId].slice(-most);
  const earlier = page.earlier.filter((id) => id !== documentId);
  return { kind: 'named', page: { ...page, documents, earlier, mayChange: false } };
}

/**
 * The tab's document, where a frame of it starts a request: only one that was left and came out of a cache is told from it,
 * because it brings its frames along (measured: Chromium 156). null: none did.
 */
function broughtBack(page: Page | null, { parentDocumentId, left }: Started): string | null {
  if (page === null || !page.mayChange || left === true || parentDocumentId == null) return null;
  return page.earlier.includes(parentDocumentId) ? parentDocumentId : null;
}

/** A page of which nothing was seen yet. */
export function newPage(url: string, since: number, documents: Page['documents'] = []): Page {
  return { url: cleanUrl(url), documents, since, mayChange: false, earlier: [] };
}

/** A page that comes after another one in the same tab: the documents of that one are remembered. */
export function after(before: Page | null, page: Page): Page {
  if (before === null) return page;
  const left = [...before.earlier, ...before.documents].filter((id) => !page.documents.includes(id));
  return { ...page, earlier: left.slice(-most) };
}

/**
 * Whether an event is the rest of something that has no place in the log any more: of a request that was let go of, or of a
 * document that the tab has left, where the log is not preserved.
 */
export function isPast(change: Change, event: Seen): boolean {
  const { gone } = change.state.interruption;
  return gone.has(event.id) || (!change.preserveLog && isOfLeftDocument(change, event));
}

/** Whether a request comes from a document that the tab has left: then it is none of the page that is there now. */
function isOfLeftDocument({ state }: Change, { tabId, documentId, parentDocumentId, left }: Seen): boolean {
  const earlier = tabOf(state, tabId).page?.earlier ?? [];
  return left === true || earlier.some((id) => id === documentId || id === parentDocumentId);
}

/** The best that a request tells about its page's address: the one already known if the origin agrees, else the origin. */
function pageUrl(page: Page | null, initiator: string | null): string | null {
  const isSite = initiator !== null && isHttp(initiator);
  if (page !== null && (!isSite || originOf(page.url) === initiator)) return page.url;
  return isSite ? `${initiator}/` : null;
}
