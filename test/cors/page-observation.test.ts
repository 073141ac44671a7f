import { describe, expect, test } from 'vitest';
import { isConfirmed } from '../../src/report/headline.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import type { Exchange, PageObservation } from '../../src/cors/exchange.ts';
import { answer, exchange } from '../build.ts';

/** A response to everybody, complete in Firefox: refused only if the request includes credentials. */
function star(changes: Partial<Exchange>): Exchange {
  const one = exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null });
  return { ...one, ranIn: 'firefox', ...changes };
}

describe('a response that the credentials mode decides, in Firefox', () => {
  test.for<[string, PageObservation | undefined, string, boolean]>([
    ['the page read it', { responseStatus: 200, arrived: true }, 'allowed', true],
    ['it arrived and the page may not read it', { responseStatus: 0, arrived: true }, 'blocked', true],
    ['the page gave up before it arrived', { responseStatus: 0, arrived: false }, 'canceled', true],
    ['an earlier version of the content script saw no status', { responseStatus: 0 }, 'blocked', true],
    ['nothing is known of what the page saw', undefined, 'allowed', false],
  ])('%s', ([, pageObservation, outcome, confirmed]) => {
    const finding = findingOf(star(pageObservation === undefined ? {} : { pageObservation }));
    expect([finding.outcome, isConfirmed(finding)]).toEqual([outcome, confirmed]);
  });

  test('of a worker it is not confirmed: its XHR and EventSource complete also where they were refused', () => {
    const finding = findingOf(star({ documentId: null }));
    expect([finding.outcome, isConfirmed(finding)]).toEqual(['allowed', false]);
  });

  test('without any header nobody is allowed, in a worker neither', () => {
    const refused = { ...star({ documentId: null }), hops: exchange({ response: answer(200) }).hops };
    expect(findingOf(refused).outcome).toBe('blocked');
  });
});

test('Chromium’s page sees no status of what it was refused: there, nothing follows from it', () => {
  const one = exchange({ response: answer(200), error: 'net::ERR_FAILED' });
  expect(findingOf({ ...one, pageObservation: { responseStatus: 0, arrived: false } }).outcome).toBe('blocked');
});
