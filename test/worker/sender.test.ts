import { expect, test } from 'vitest';
import { isOwnPage } from '../../src/worker/sender.ts';

const own = { id: 'abc', root: 'chrome-extension://abc/' };
const page = { id: 'abc', url: 'chrome-extension://abc/src/popup/index.html', origin: 'chrome-extension://abc' };

test('our own pages are answered, also where the browser does not tell an origin', () => {
  expect(isOwnPage(page, own)).toBe(true);
  expect(isOwnPage({ id: page.id, url: page.url }, own)).toBe(true);
});

test.each([
  ['nobody', undefined],
  ['our content script in a web page', { id: 'abc', url: 'https://site.example/', origin: 'https://site.example' }],
  ['another extension', { id: 'xyz', url: 'chrome-extension://xyz/a.html', origin: 'chrome-extension://xyz' }],
  ['another extension that claims our address', { ...page, id: 'xyz' }],
  ['an address that only begins alike', { ...page, url: 'chrome-extension://abc.example/' }],
  ['a frame of another origin', { ...page, origin: 'https://site.example' }],
  ['no address', { id: 'abc' }],
])('%s is refused', (_, sender) => {
  expect(isOwnPage(sender, own)).toBe(false);
});
