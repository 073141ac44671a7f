import { describe, expect, test } from 'vitest';
import type { CaptureEvent, PageObserved } from '../../src/capture/event.ts';
import { telling } from './events.ts';
import { replay } from './replay.ts';

const api = 'http://api.example/r';

/** The page's word about the request that began at `at`. */
function word(at: number, changes: Partial<PageObserved> = {}): PageObserved {
  return {
    kind: 'page-observed',
    tabId: 1,
    frameId: 0,
    url: api,
    at,
    duration: 20,
    responseStatus: 0,
    by: 'script',
    ...changes,
  };
}

/** A request that begins at `at` and has ended. */
function ended(id: string, at: number): readonly CaptureEvent[] {
  const told = telling(id, { at });
  return [told.started(), told.sent(), told.answered(200), told.failed()];
}

const observationsOf = (events: readonly CaptureEvent[]) =>
  replay(events).exchanges.map(({ id, pageObservation }) => [id, pageObservation?.responseStatus]);

describe('a word of the page', () => {
  test('goes to its request, before and after it ended', () => {
    const told = telling('1', { at: 1000 });
    expect(observationsOf([told.started(), word(1001), told.sent(), told.failed()])).toEqual([['1', 0]]);
    expect(observationsOf([...ended('1', 1000), word(1001, { responseStatus: 404 })])).toEqual([['1', 404]]);
  });

  test('waits for a request that the browser tells of later', () => {
    expect(observationsOf([word(1001), ...ended('1', 1000)])).toEqual([['1', 0]]);
  });

  test('goes to a request that had to wait before it was begun', () => {
    expect(observationsOf([...ended('1', 9000), word(1000, { duration: 8500 })])).toEqual([['1', 0]]);
    expect(observationsOf([...ended('1', 9000), word(1000, { duration: 5000 })])).toEqual([['1', undefined]]);
  });

  test('names the URL that the page requested, where the browser changed it to https', () => {
    const asked = telling('1', { at: 1000, ranIn: 'firefox', url: api });
    const changed = telling('1', { at: 1001, ranIn: 'firefox', url: api.replace('http:', 'https:') });
    const events = [asked.started(), changed.started(), changed.sent(), changed.answered(200), changed.completed()];
    const { exchanges } = replay([...events, word(1000)]);
    expect(exchanges).toEqual([expect.objectContaining({ changedFrom: api, pageObservation: { responseStatus: 0 } })]);
    expect(exchanges[0]?.hops.map(({ url }) => url)).toEqual([api.replace('http:', 'https:')]);
  });

  test('goes to the request that began nearest to it', () => {
    const words = [word(1405, { responseStatus: 200 }), word(1001)];
    expect(observationsOf([...ended('1', 1000), ...ended('2', 1400), ...words])).toEqual([
      ['1', 0],
      ['2', 200],
    ]);
  });

  test.for<[string, PageObserved]>([
    ['another tab', word(1000, { tabId: 2 })],
    ['another frame', word(1000, { frameId: 3 })],
    ['another address', word(1000, { url: 'http://api.example/other' })],
    ['another time', word(9000)],
    ['an element', word(1000, { by: 'element' })],
  ])('of %s is not about it', ([, about]) => {
    expect(observationsOf([...ended('1', 1000), about])).toEqual([['1', undefined]]);
    expect(observationsOf([about, ...ended('1', 1000)])).toEqual([['1', undefined]]);
  });

  test('of a picture goes to the picture, though a script asks for the same address at the same time', () => {
    const picture = telling('2', { at: 1010, type: 'image' });
    const events = [...ended('1', 1000), picture.started(), picture.sent(), picture.answered(200), picture.failed()];
    expect(observationsOf([...events, word(1002, { by: 'element' }), word(1008, { responseStatus: 200 })])).toEqual([
      ['1', 200],
      ['2', 0],
    ]);
  });

  test('the first one stays', () => {
    expect(observationsOf([...ended('1', 1000), word(1000), word(1000, { responseStatus: 200 })])).toEqual([['1', 0]]);
  });

  test('brings nothing back that was cleared', () => {
    const { exchanges } = replay([...ended('1', 1000), { kind: 'cleared', tabId: 1, at: 2000 }, word(1000)]);
    expect(exchanges).toEqual([]);
  });
});

test('what waits is bounded, on both sides', () => {
  const many = Array.from({ length: 5000 }, (_, i) => i);
  const words = many.map((i) => word(i, { url: `${api}/${i}` }));
  const { state } = replay([...words, ...many.flatMap((i) => ended(String(i), i))]);
  expect(state.unobserved.observations.size).toBeLessThanOrEqual(2000);
  expect(state.unobserved.exchanges.size).toBeLessThanOrEqual(2000);
});
