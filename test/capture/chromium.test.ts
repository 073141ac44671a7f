import { expect, test } from 'vitest';
import { fromChromium } from '../../src/capture/chromium.ts';

const details = {
  requestId: '7',
  tabId: 1,
  frameId: 0,
  url: 'http://api.example/',
  method: 'GET',
  type: 'xmlhttprequest',
  timeStamp: 5,
};

test('what the browser leaves out is null, and a document without a lifecycle is the shown one', () => {
  expect(fromChromium.onBeforeRequest(details)).toEqual({
    kind: 'started',
    id: '7',
    tabId: 1,
    frameId: 0,
    documentId: null,
    active: true,
    initiator: null,
    url: 'http://api.example/',
    method: 'GET',
    type: 'xmlhttprequest',
    at: 5,
  });
  expect(fromChromium.onBeforeRequest({ ...details, documentLifecycle: 'prerender' }).active).toBe(false);
});

test('values that are not UTF-8 are read byte by byte', () => {
  const responseHeaders = [
    { name: 'a', binaryValue: new Uint8Array([0x68, 0xe9, 0xff]).buffer },
    { name: 'b', binaryValue: [0xe9] },
    { name: 'c' },
    { name: 'd', value: 'd' },
  ];
  const event = fromChromium.onHeadersReceived({ ...details, statusCode: 200, statusLine: '', responseHeaders });
  expect(event).toMatchObject({
    headers: [
      ['a', 'héÿ'],
      ['b', 'é'],
      ['c', ''],
      ['d', 'd'],
    ],
  });
});
