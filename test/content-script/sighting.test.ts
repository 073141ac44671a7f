import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sightingsFrom } from '../../src/session/messages.ts';
import { sightingOf, type Entry } from '../../src/content-script/sighting.ts';

const page = 'https://app.example';

const timing = { requestStart: 13, redirectStart: 0 };

function entry(change: Partial<Entry> = {}): Entry {
  return {
    name: 'https://api.example/r',
    initiatorType: 'fetch',
    startTime: 12.5,
    duration: 30,
    responseStatus: 200,
    ...timing,
    ...change,
  };
}

test('a cross-origin request, with the status as the page sees it', () => {
  expect(sightingOf(entry({ responseStatus: 0 }), page, 1000)).toEqual({
    url: 'https://api.example/r',
    at: 1012.5,
    duration: 30,
    responseStatus: 0,
    by: 'script',
  });
});

test.for<[string, Partial<Entry>]>([
  ['the page’s own origin', { name: `${page}/r` }],
  ['a frame', { initiatorType: 'iframe' }],
  ['another scheme', { name: 'data:,x' }],
  ['no URL', { name: 'https://[' }],
  ['an address longer than what is kept', { name: `https://api.example/${'x'.repeat(20_000)}` }],
])('nothing about %s', ([, change]) => {
  expect(sightingOf(entry(change), page, 1000)).toBeNull();
});

test('a request to the own origin that the page got nothing of: a redirect may have led it away', () => {
  expect(sightingOf(entry({ name: `${page}/r`, responseStatus: 0 }), page, 0)).toEqual({
    url: `${page}/r`,
    at: 12.5,
    duration: 30,
    responseStatus: 0,
    by: 'script',
  });
});

test.for<[string, Partial<Entry>]>([
  ['its timing is withheld', { requestStart: 0 }],
  ['its redirects are not', { redirectStart: 12.5 }],
])('a request to the own origin that a redirect led away, and that the page may read: %s', ([, change]) => {
  expect(sightingOf(entry({ name: `${page}/r`, ...change }), page, 0)).toMatchObject({ responseStatus: 200 });
});

test.each([
  ['fetch', 'script'],
  ['xmlhttprequest', 'script'],
  ['img', 'element'],
  ['script', 'element'],
  ['link', 'other'],
  ['constructor', 'other'],
])('%s is asked for by: %s', (initiatorType, by) => {
  expect(sightingOf(entry({ initiatorType }), page, 0)).toMatchObject({ by });
});

test('to an opaque origin everything is foreign', () => {
  expect(sightingOf(entry({ name: `${page}/r` }), 'null', 0)).not.toBeNull();
});

test('what a content script tells is understood by the worker', () => {
  const sighting = sightingOf(entry(), page, 1000);
  expect(sightingsFrom({ type: 'whycors:page-observations', sightings: [sighting] })).toEqual([sighting]);
});

const good = { url: 'https://api.example/', at: 1, responseStatus: 200, by: 'script' };

test.each([
  ['no list', 'x'],
  ['too many', Array.from({ length: 101 }, () => good)],
  ['an address of another kind', [{ ...good, url: 'javascript:alert(1)' }]],
  ['a very long address', [{ ...good, url: `https://${'x'.repeat(20_000)}` }]],
  ['a time that is none', [{ ...good, at: Number.NaN }]],
  ['a status that is none', [good, { ...good, responseStatus: -1 }]],
  ['a maker that is none', [{ ...good, by: 'a ghost' }]],
  ['half a status', [{ ...good, responseStatus: 1.5 }]],
])('a message with %s says nothing', (_, sightings) => {
  expect(sightingsFrom({ type: 'whycors:page-observations', sightings })).toBeNull();
});

test('whatever a page makes of the message, what comes out has the four fields and no more', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (sightings, extra) => {
      const told = sightingsFrom({ type: 'whycors:page-observations', sightings: [{ ...good, extra }, sightings] });
      for (const one of told ?? []) expect(Object.keys(one)).toEqual(['url', 'at', 'responseStatus', 'by']);
    }),
  );
});
