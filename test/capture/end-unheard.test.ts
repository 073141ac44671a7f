import { expect, test } from 'vitest';
import type { PageObserved } from '../../src/capture/event.ts';
import { noEffects, openCapture, reduce, resume } from '../../src/capture/reduce.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { asking, granting, telling } from './events.ts';

// After a stop of the extension's background, the browser told how a request went and not that it ended (Firefox ESR 153): the page
// knows that it is over.

const url = 'http://api.example/r';
const seen = { ranIn: 'firefox', url, at: 5000 } as const;
const put = telling('1', { ...seen, method: 'PUT' });
const preflight = telling('2', { ...seen, method: 'OPTIONS' });
const begin = [put.started(), put.sent(), preflight.started(), preflight.sent(asking('PUT'))];
const observed = (responseStatus: number): PageObserved => ({
  kind: 'page-observed',
  tabId: 1,
  frameId: 0,
  url,
  at: 5000,
  duration: 20,
  responseStatus,
  arrived: responseStatus > 0,
  by: 'script',
});

/** What is said of the request, by a background that was started at `until` after a stop; null: it never was. */
function outcomeOf(until: number | null, events: Parameters<typeof reduce>[1][]): string {
  const state = openCapture([], new Map(), until);
  const effects = noEffects();
  for (const event of events) reduce(state, event, { preserveLog: false }, effects);
  return [...effects.changed.values()]
    .map((exchange) => {
      const {
        outcome,
        exchange: { interrupted },
      } = findingOf(exchange);
      return `${outcome}${interrupted === true ? ', partly seen' : ''}`;
    })
    .join();
}

const redirected = [preflight.answered(302, [...granting, ['Location', 'http://api.example/']])];
const granted = [preflight.answered(204, granting), preflight.completed()];

test.for<[string, number | null, Parameters<typeof reduce>[1][], string]>([
  ['refused by its preflight', 4000, [...begin, ...redirected, observed(0)], 'blocked, partly seen'],
  ['refused, and never stopped: the end is on its way', null, [...begin, ...redirected, observed(0)], 'pending'],
  [
    'refused, and its end is told late',
    4000,
    [
      ...begin,
      ...redirected,
      observed(0),
      preflight.failed('NS_ERROR_DOM_BAD_URI'),
      put.failed('NS_ERROR_DOM_BAD_URI'),
    ],
    'blocked',
  ],
  [
    'read by the page',
    4000,
    [...begin, ...granted, put.answered(200, granting), observed(200)],
    'allowed, partly seen',
  ],
  ['still under way', 4000, [...begin, ...granted, put.answered(200, granting)], 'pending'],
])('%s', ([, until, events, expected]) => {
  expect(outcomeOf(until, events)).toBe(expected);
});

test('what the page had said to a worker before it was stopped ends the request for the next one', () => {
  const before = openCapture([], new Map());
  const effects = noEffects();
  const events = [...begin, ...granted, put.answered(200, granting), observed(200)];
  for (const event of events) reduce(before, event, { preserveLog: false }, effects);
  const stored = [...effects.changed.values()];
  expect(stored.map((exchange) => findingOf(exchange).outcome)).toEqual(['pending']);
  const resumed = resume(openCapture(stored, new Map(), 6000));
  expect([...resumed.changed.values()].map((exchange) => findingOf(exchange).outcome)).toEqual(['allowed']);
  expect(resume(openCapture(stored, new Map(), null)).changed.get('1')?.interrupted).toBeUndefined();
});
