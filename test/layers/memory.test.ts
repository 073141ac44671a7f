import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corsLayer } from '../../src/layers/cors-layer.ts';
import { memoryOf, remember } from '../../src/layers/memory/remember.ts';
import { most } from '../../src/layers/memory/seen.ts';
import { writerOf } from '../../src/layers/writer-of.ts';
import { answer, got, page } from './answers.ts';

const good = got(200, [
  ['X-Powered-By', 'Express'],
  ['Access-Control-Allow-Origin', page],
  ['Vary', 'Origin'],
]);

describe('a failing answer beside good ones of the same host', () => {
  const memory = memoryOf([good, good]);

  test('lacks their CORS headers: no CORS layer ran', () => {
    const bare = answer(200, [['Content-Type', 'application/json']]);
    expect(corsLayer(bare)).toMatchObject({ ran: 'did-not-run', confidence: 'hint' });
    expect(corsLayer(bare, memory)).toMatchObject({ ran: 'did-not-run', confidence: 'likely' });
  });

  test('lacks their signature: the web server in front wrote it', () => {
    const failed = answer(500, [
      ['Server', 'nginx'],
      ['Content-Type', 'text/html; charset=UTF-8'],
    ]);
    expect(writerOf(failed)).toMatchObject({ id: 'nginx', confidence: 'hint' });
    expect(writerOf(failed, memory)).toMatchObject({ id: 'nginx', confidence: 'likely' });
  });

  test('bears no mark at all: something in front, unnamed', () => {
    expect(writerOf(answer(500, []), memory)).toMatchObject({ id: 'in-front', confidence: 'hint' });
  });

  test('of another path is told nothing by them', () => {
    const other = { ...answer(200, []), url: 'https://api.example/files/a' };
    expect(corsLayer(other, memory)).toEqual(corsLayer(other));
  });
});

test('answers that allow another origin, and silence: refused', () => {
  const theirs = got(200, [['Access-Control-Allow-Origin', 'https://other.example']]);
  expect(corsLayer(answer(200, []), memoryOf([theirs]))).toMatchObject({ ran: 'ran-and-refused', refused: 'origin' });
});

test('a failing exchange and a copy from the cache leave nothing behind', () => {
  const copy = got(200, []);
  const [hop] = copy.hops;
  const cached = {
    ...copy,
    hops: [{ ...hop, response: hop.response && { ...hop.response, fromCache: true } }] as const,
  };
  expect(memoryOf([got(500, [['Server', 'nginx']]), cached])).toEqual(memoryOf([]));
});

test('it is a fold: one more exchange is one more step', () => {
  const other = got(200, [['Server', 'nginx']], 'https://cdn.example/a/b');
  expect(remember(memoryOf([good]), other)).toEqual(memoryOf([good, other]));
});

test('a URL that is none is not remembered', () => {
  expect(memoryOf([got(200, [], 'no url')])).toEqual(memoryOf([]));
});

test('it stays within its bounds, and is plain JSON', () => {
  const urls = fc.array(fc.tuple(fc.nat(200), fc.nat(200), fc.webUrl()), { maxLength: 400 });
  fc.assert(
    fc.property(urls, (tuples) => {
      const exchanges = tuples.map(([host, folder, origin]) =>
        got(200, [['Access-Control-Allow-Origin', origin]], `https://${host}.example/${folder}/x`),
      );
      const memory = memoryOf(exchanges);
      const places = Object.values(memory.hosts);
      expect(places.length).toBeLessThanOrEqual(most.hosts);
      for (const place of places) {
        expect(Object.keys(place).length).toBeLessThanOrEqual(most.places);
        for (const { allowed } of Object.values(place)) expect(allowed.length).toBeLessThanOrEqual(most.values);
      }
      expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
    }),
    { numRuns: 30 },
  );
});
