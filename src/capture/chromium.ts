import type { HeaderList } from '../cors/model.ts';
import type { RequestEvent, Seen } from './event.ts';

/** The parts of Chromium's `webRequest` details that are read, whatever the event. */
export interface ChromiumDetails {
  readonly requestId: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string | undefined;
  readonly parentDocumentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly initiator?: string | undefined;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly timeStamp: number;
}

interface ChromiumHeader {
  readonly name: string;
  readonly value?: string | undefined;
  readonly binaryValue?: ArrayBuffer | readonly number[] | undefined;
}

export interface ChromiumSent extends ChromiumDetails {
  readonly requestHeaders?: readonly ChromiumHeader[] | undefined;
}
export interface ChromiumAnswered extends ChromiumDetails {
  readonly statusCode: number;
  readonly statusLine: string;
  readonly responseHeaders?: readonly ChromiumHeader[] | undefined;
}
export interface ChromiumCompleted extends ChromiumDetails {
  readonly fromCache: boolean;
}
export interface ChromiumFailed extends ChromiumDetails {
  readonly error: string;
}

/**
 * Chromium's `webRequest` events as the reducer's (measured with Chromium 156). A second `onBeforeRequest` with the same id is
 * the redirect, so `onBeforeRedirect` need not be listened to. `onResponseStarted` is raised for each response that passed CORS
 * and for none that was refused: it tells a request that the page ended from one that was blocked.
 */
export const fromChromium = {
  onBeforeRequest: (details: ChromiumDetails): RequestEvent => ({ kind: 'started', ...seen(details) }),
  onSendHeaders: (details: ChromiumSent): RequestEvent => ({
    kind: 'sent',
    ...seen(details),
    headers: headers(details.requestHeaders),
  }),
  onHeadersReceived: (details: ChromiumAnswered): RequestEvent => ({
    kind: 'answered',
    ...seen(details),
    status: details.statusCode,
    statusLine: details.statusLine,
    headers: headers(details.responseHeaders),
  }),
  onResponseStarted: (details: ChromiumDetails): RequestEvent => ({ kind: 'begun', ...seen(details) }),
  onCompleted: (details: ChromiumCompleted): RequestEvent => ({
    kind: 'completed',
    ...seen(details),
    fromCache: details.fromCache,
  }),
  onErrorOccurred: (details: ChromiumFailed): RequestEvent => ({
    kind: 'failed',
    ...seen(details),
    error: details.error,
  }),
} as const;

function seen(details: ChromiumDetails): Seen {
  return {
    id: details.requestId,
    tabId: details.tabId,
    frameId: details.frameId,
    documentId: details.documentId ?? null,
    ...(details.parentDocumentId === undefined ? {} : { parentDocumentId: details.parentDocumentId }),
    active: details.documentLifecycle === undefined || details.documentLifecycle === 'active',
    ...(/^(?:cached|pending_deletion)$/.test(details.documentLifecycle ?? '') ? { left: true as const } : {}),
    initiator: details.initiator ?? null,
    url: details.url,
    method: details.method,
    type: details.type,
    at: details.timeStamp,
  };
}

function headers(list: readonly ChromiumHeader[] | undefined): HeaderList {
  return (list ?? []).map((header) => [header.name, header.value ?? latin1(header.binaryValue)]);
}

/** Values that are not UTF-8 come as bytes: one character each, as the Fetch Standard's isomorphic decode does. */
function latin1(bytes: ChromiumHeader['binaryValue']): string {
  if (bytes === undefined) return '';
  const list = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
  return Array.from(list, (byte) => String.fromCharCode(byte)).join('');
}
