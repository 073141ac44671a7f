// Writes down what `webRequest` says, as it says it. Read by test/capture/record.ts.
globalThis.log = [];
const listening = {
  onBeforeRequest: undefined,
  onSendHeaders: ['requestHeaders', 'extraHeaders'],
  onHeadersReceived: ['responseHeaders', 'extraHeaders'],
  onCompleted: undefined,
  onErrorOccurred: undefined,
};
for (const [name, extra] of Object.entries(listening)) {
  const listener = (details) => void globalThis.log.push([name, details]);
  const filter = { urls: ['http://*/*', 'https://*/*'] };
  if (extra === undefined) chrome.webRequest[name].addListener(listener, filter);
  else chrome.webRequest[name].addListener(listener, filter, extra);
}
