import { originOf } from '../cors/origin.ts';
import type { Header, HeaderList } from '../cors/model.ts';
import type { RequestEvent, Seen } from './event.ts';

/** The parts of Firefox's `webRequest` details that are read, whatever the event. */
export interface FirefoxDetails {
  readonly requestId: string;
  readonly tabId: number;
  readonly frameId: number;
  /** Since Firefox 153. */
  readonly documentId?: string | undefined;
  readonly parentDocumentId?: string | undefined;
  /** The requesting document or worker; missing for opaque origins and for the browser's own requests. */
  readonly originUrl?: string | undefined;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly timeStamp: number;
  readonly incognito?: boolean | undefined;
}

interface FirefoxHeader {
  readonly name: string;
  readonly value?: string | undefined;
  readonly binaryValue?: readonly number[] | undefined;
}

export interface FirefoxSent extends FirefoxDetails {
  readonly requestHeaders?: readonly FirefoxHeader[] | undefined;
}
export interface FirefoxAnswered extends FirefoxDetails {
  readonly statusCode: number;
  readonly statusLine: string;
  readonly responseHeaders?: readonly FirefoxHeader[] | undefined;
}
export interface FirefoxRedirected extends FirefoxDetails {
  readonly statusCode: number;
  readonly redirectUrl: string;
}
export interface FirefoxCompleted extends FirefoxDetails {
  readonly fromCache: boolean;
}
export interface FirefoxFailed extends FirefoxDetails {
  readonly error: string;
}

/**
 * Firefox's `webRequest` events as the reducer's (measured with Firefox 153). The order is another than Chromium's, and
 * `onCompleted` says nothing about CORS; the reducer and the judge know that by `ranIn`.
 */
export const fromFirefox = {
  onBeforeRequest: (details: FirefoxDetails): RequestEvent => ({ kind: 'started', ...seen(details) }),
  onSendHeaders: (details: FirefoxSent): RequestEvent => ({
    kind: 'sent',
    ...seen(details),
    headers: headers(details.requestHeaders),
  }),
  onHeadersReceived: (details: FirefoxAnswered): RequestEvent => ({
    kind: 'answered',
    ...seen(details),
    status: details.statusCode,
    statusLine: details.statusLine,
    headers: headers(details.responseHeaders),
  }),
  /** A redirect without an answer and to the same address is how a service worker takes a request. Others show by what follows. */
  onBeforeRedirect: (details: FirefoxRedirected): RequestEvent | null =>
    details.statusCode === 0 && details.redirectUrl === details.url ? { kind: 'handed-over', ...seen(details) } : null,
  onCompleted: (details: FirefoxCompleted): RequestEvent => ({
    kind: 'completed',
    ...seen(details),
    fromCache: details.fromCache,
  }),
  onErrorOccurred: (details: FirefoxFailed): RequestEvent => ({
    kind: 'failed',
    ...seen(details),
    error: details.error,
  }),
} as const;

function seen(details: FirefoxDetails): Seen {
  return {
    id: details.requestId,
    ranIn: 'firefox',
    tabId: details.tabId,
    frameId: details.frameId,
    documentId: details.documentId ?? null,
    ...(details.parentDocumentId === undefined ? {} : { parentDocumentId: details.parentDocumentId }),
    active: true,
    ...(details.incognito === true ? { isPrivate: true as const } : {}),
    initiator: initiatorOf(details),
    url: details.url,
    method: details.method,
    // One name for one thing: Chromium's.
    type: typeNames[details.type] ?? details.type,
    at: details.timeStamp,
  };
}

/** Names that Chromium has not, and what it says instead; a JSON module is a script there. */
const typeNames: Readonly<Record<string, string>> = { beacon: 'ping', imageset: 'image', json: 'script' };

/** Sandboxed frames and `data:` documents have no `originUrl`; without a tab it is the browser itself that asks. */
function initiatorOf({ originUrl, tabId }: FirefoxDetails): string | null {
  if (originUrl === undefined) return tabId < 0 ? null : 'null';
  if (/^(?:https?|file|blob):/.test(originUrl)) return originOf(originUrl);
  // The browser's own pages and those of extensions; the reducer passes them over.
  return originUrl;
}

/** Firefox joins lines of one name with a comma, but those of `Set-Cookie` and `WWW-Authenticate` with a line feed. */
function headers(list: readonly FirefoxHeader[] | undefined): HeaderList {
  return (list ?? []).flatMap((header) => {
    const value = header.value ?? String.fromCharCode(...(header.binaryValue ?? []));
    return value.split('\n').map((line): Header => [header.name, line]);
  });
}
