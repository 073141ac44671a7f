import fc from 'fast-check';
import { expect, test } from 'vitest';
import { devtoolsPort, devtoolsTab, isOurs, messageFrom } from '../../src/session/messages.ts';

test.each([
  { type: 'whycors:report', tabId: 3, detail: 'full' },
  { type: 'whycors:report', tabId: 3, detail: 'short' },
  { type: 'whycors:clear', tabId: 3 },
  { type: 'whycors:capture', tabId: 3 },
  { type: 'whycors:pause', tabId: 3, paused: true },
])('%j is understood, and nothing more of it than it needs', (message) => {
  expect(messageFrom({ ...message, more: '<script>' })).toEqual(message);
});

test.each([
  null,
  'whycors:report',
  ['whycors:report', 1],
  {},
  { type: 'whycors:report' },
  { type: 'whycors:report', tabId: 3, detail: 'long' },
  { type: 'whycors:report', tabId: '3' },
  { type: 'whycors:report', tabId: 3.5 },
  { type: 'whycors:report', tabId: Number.NaN },
  { type: 'whycors:pause', tabId: 3, paused: 'yes' },
  { type: 'whycors:other', tabId: 3 },
])('%j is not', (message) => {
  expect(messageFrom(message)).toBeNull();
});

test('whatever comes, reading it does not throw', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect(isOurs(message) && messageFrom(message) !== null).toBe(false);
    }),
  );
});

test('a port names its tab', () => {
  expect(devtoolsTab(devtoolsPort(12))).toBe(12);
  for (const name of ['', 'other', 'whycors:devtools:', 'whycors:devtools:-1', 'whycors:devtools:1x']) {
    expect(devtoolsTab(name)).toBeNull();
  }
});

test('a report without a detail is a full one', () => {
  expect(messageFrom({ type: 'whycors:report', tabId: 3 })).toEqual({
    type: 'whycors:report',
    tabId: 3,
    detail: 'full',
  });
});
