import { fromChromium } from '../capture/chromium.ts';
import type { RequestEvent } from '../capture/event.ts';

export type OnEvent = (event: RequestEvent) => void;

/** Every web page's requests; `file:` and other schemes have no headers to look at. */
const urls = ['http://*/*', 'https://*/*'];

/** Listens to failed requests of all tabs: the one event that costs next to nothing. */
export function listenToFailures(onEvent: OnEvent): void {
  chrome.webRequest.onErrorOccurred.addListener((details) => onEvent(fromChromium.onErrorOccurred(details)), { urls });
}

/**
 * Listens to the four other events that make up a request's story. Without `extraHeaders` Chromium hides preflights,
 * `Origin` and the headers of refused responses.
 * @param tabId only this tab's requests; all when it is left out
 * @returns ends it
 */
export function listen(onEvent: OnEvent, tabId?: number): () => void {
  const filter = tabId === undefined ? { urls } : { urls, tabId };
  const { onBeforeRequest, onSendHeaders, onHeadersReceived, onCompleted } = chrome.webRequest;
  const started = (details: chrome.webRequest.OnBeforeRequestDetails) => {
    onEvent(fromChromium.onBeforeRequest(details));
    // Nothing is answered: this extension only looks.
    return undefined;
  };
  const sent = (details: chrome.webRequest.OnSendHeadersDetails) => onEvent(fromChromium.onSendHeaders(details));
  const answered = (details: chrome.webRequest.OnHeadersReceivedDetails) => {
    onEvent(fromChromium.onHeadersReceived(details));
    return undefined;
  };
  const completed = (details: chrome.webRequest.OnCompletedDetails) => onEvent(fromChromium.onCompleted(details));
  onBeforeRequest.addListener(started, filter);
  onSendHeaders.addListener(sent, filter, ['requestHeaders', 'extraHeaders']);
  onHeadersReceived.addListener(answered, filter, ['responseHeaders', 'extraHeaders']);
  onCompleted.addListener(completed, filter);
  return () => {
    onBeforeRequest.removeListener(started);
    onSendHeaders.removeListener(sent);
    onHeadersReceived.removeListener(answered);
    onCompleted.removeListener(completed);
  };
}
