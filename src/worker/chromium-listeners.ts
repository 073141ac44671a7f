import { fromChromium } from '../capture/chromium.ts';
import type { Listening } from './listening.ts';

/** Every web page's requests; `file:` and other schemes have no headers to look at. */
const urls = ['http://*/*', 'https://*/*'];

/** Without `extraHeaders` Chromium hides preflights, `Origin` and the headers of refused responses. */
export const inChromium: Listening = {
  toFailures(onEvent) {
    chrome.webRequest.onErrorOccurred.addListener((details) => onEvent(fromChromium.onErrorOccurred(details)), {
      urls,
    });
  },

  toAllElse(onEvent, tabId) {
    const filter = tabId === undefined ? { urls } : { urls, tabId };
    const { onBeforeRequest, onSendHeaders, onHeadersReceived, onResponseStarted, onCompleted } = chrome.webRequest;
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
    const begun = (details: chrome.webRequest.OnResponseStartedDetails) =>
      onEvent(fromChromium.onResponseStarted(details));
    const completed = (details: chrome.webRequest.OnCompletedDetails) => onEvent(fromChromium.onCompleted(details));
    onBeforeRequest.addListener(started, filter);
    onSendHeaders.addListener(sent, filter, ['requestHeaders', 'extraHeaders']);
    onHeadersReceived.addListener(answered, filter, ['responseHeaders', 'extraHeaders']);
    onResponseStarted.addListener(begun, filter);
    onCompleted.addListener(completed, filter);
    return () => {
      onBeforeRequest.removeListener(started);
      onSendHeaders.removeListener(sent);
      onHeadersReceived.removeListener(answered);
      onResponseStarted.removeListener(begun);
      onCompleted.removeListener(completed);
    };
  },
};
