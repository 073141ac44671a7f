import { expect, test } from 'vitest';
import { admit } from '../../src/worker/admit.ts';
import { page, telling } from '../capture/events.ts';

test('everything of a captured tab is recorded', () => {
  const event = telling('1').started();
  expect(admit(event, true)).toBe(event);
});

test('of any other tab a failed request is counted', () => {
  expect(admit(telling('1').failed(), false)).toEqual({ kind: 'unseen', tabId: 1 });
});

test.each([
  ['anything but a failure', telling('1').started()],
  ['one that the page gave up', telling('1').failed('net::ERR_ABORTED')],
  ['an ad blocker’s work', telling('1').failed('net::ERR_BLOCKED_BY_CLIENT')],
  ['a preflight’s failure', telling('1', { method: 'OPTIONS' }).failed()],
  ['a navigation', telling('1', { type: 'main_frame' }).failed()],
  ['a same-origin request', telling('1', { url: `${page}/x` }).failed()],
  ['a worker’s request', telling('1', { tabId: -1 }).failed()],
  ['a request of the browser', telling('1', { initiator: null }).failed()],
  ['another extension’s', telling('1', { initiator: 'chrome-extension://x' }).failed()],
])('%s is not', (_, event) => {
  expect(admit(event, false)).toBeNull();
});

test('a tab that loads begins anew where nothing else would say so', () => {
  const loading = { kind: 'loading', tabId: 1, url: `${page}/`, at: 5 } as const;
  expect(admit(loading, false)).toEqual({ ...loading, kind: 'reloaded' });
  expect(admit(loading, true)).toBe(loading);
  expect(admit({ ...loading, url: null }, true)).toEqual({ kind: 'located', tabId: 1, url: null, at: 5 });
});

test('what people ask for is recorded wherever it is asked', () => {
  const wanted = { kind: 'wanted', tabId: 1 } as const;
  expect(admit(wanted, false)).toBe(wanted);
});
