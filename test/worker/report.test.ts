import { fakeBrowser } from '@webext-core/fake-browser';
import { expect, test, vi } from 'vitest';
import { browserOf } from '../../src/worker/report.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

test.each([
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chromium', '156.0.0.0'],
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.2', 'Edge', '156.0.1.2'],
  ['something else', 'Chromium', ''],
])('%s', (userAgent, name, version) => {
  expect(browserOf(userAgent)).toEqual({ name, version });
});
