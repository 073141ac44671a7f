import browser from 'webextension-polyfill';
import { fromFirefox, type FirefoxRedirected } from '../capture/firefox.ts';
import type { Listening } from './listening.ts';

/** Every web page's requests; `file:` and other schemes have no headers to look at. */
const urls = ['http://*/*', 'https://*/*'];

/** Firefox shows all headers, and preflights, to every extension that may see both sites. */
export const inFirefox: Listening = {
  toFailures(onEvent) {
    browser.webRequest.onErrorOccurred.addListener((details) => onEvent(fromFirefox.onErrorOccurred(details)), {
      urls,
    });
  },

  toAllElse(onEvent, tabId) {
    const filter = tabId === undefined ? { urls } : { urls, tabId };
    const { onBeforeRequest, onSendHeaders, onHeadersReceived, onBeforeRedirect, onCompleted } = browser.webRequest;
    const started = (details: browser.WebRequest.OnBeforeRequestDetailsType) => {
      onEvent(fromFirefox.onBeforeRequest(details));
    };
    const sent = (details: browser.WebRequest.OnSendHeadersDetailsType) => onEvent(fromFirefox.onSendHeaders(details));
    const answered = (details: browser.WebRequest.OnHeadersReceivedDetailsType) => {
      onEvent(fromFirefox.onHeadersReceived(details));
    };
    const redirected = (details: FirefoxRedirected) => {
      const event = fromFirefox.onBeforeRedirect(details);
      if (event !== null) onEvent(event);
    };
    const completed = (details: browser.WebRequest.OnCompletedDetailsType) => onEvent(fromFirefox.onCompleted(details));
    onBeforeRequest.addListener(started, filter);
    onSendHeaders.addListener(sent, filter, ['requestHeaders']);
    onHeadersReceived.addListener(answered, filter, ['responseHeaders']);
    onBeforeRedirect.addListener(redirected, filter);
    onCompleted.addListener(completed, filter);
    return () => {
      onBeforeRequest.removeListener(started);
      onSendHeaders.removeListener(sent);
      onHeadersReceived.removeListener(answered);
      onBeforeRedirect.removeListener(redirected);
      onCompleted.removeListener(completed);
    };
  },
};
