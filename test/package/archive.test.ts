import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive, missingFrom, type Files } from './archive.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const extension: Files = {
  'worker.js': bytes('1'),
  'popup/index.html': bytes(
    '<script src="/assets/popup.js"></script><link href="../style.css"><a href="https://x.example/y">',
  ),
  'assets/popup.js': bytes('2'),
  'assets/popup.js.map': bytes('{}'),
  'style.css': bytes(''),
  'manifest.json': bytes(
    JSON.stringify({
      name: 'x',
      version: '1.0',
      background: { service_worker: 'worker.js' },
      action: { default_popup: 'popup/index.html' },
    }),
  ),
};
const without = (name: string): Files => Object.fromEntries(Object.entries(extension).filter(([key]) => key !== name));

test('a complete extension is packed sorted, without source maps', () => {
  const zip = archive(extension);
  expect(missingFrom(zip)).toEqual([]);
  const names = ['assets/popup.js', 'manifest.json', 'popup/index.html', 'style.css', 'worker.js'];
  expect(Object.keys(unzipSync(zip))).toEqual(names);
});

test('the same files give the same bytes, in whatever order they come', () => {
  const turned = Object.fromEntries(Object.entries(extension).toReversed());
  expect(archive(turned)).toEqual(archive(extension));
});

test.each(['manifest.json', 'worker.js', 'popup/index.html', 'assets/popup.js', 'style.css'])(
  '%s is missed',
  (name) => {
    expect(missingFrom(archive(without(name)))).toEqual([name]);
  },
);
