import { describe, expect, test } from 'vitest';
import { newView, take, logOf } from '../../src/session/tab-view.ts';
import { exchangeKey, tabKey } from '../../src/session/keys.ts';
import { textOf } from '../../src/session/stored.ts';
import { telling } from './events.ts';
import { replay } from './replay.ts';
import type { CaptureEvent } from '../../src/capture/event.ts';

// Firefox tells requests of service workers and shared workers without their tab, and whether they are of private windows.

const ranIn = 'firefox' as const;

const shows = (tabId: number, isPrivate?: true): CaptureEvent =>
  telling(`page-${tabId}`, {
    ranIn,
    tabId,
    url: 'http://app.example/',
    type: 'main_frame',
    documentId: null,
    initiator: null,
    ...(isPrivate === undefined ? {} : { isPrivate }),
  }).answered(200);

const byWorker = (id: string, isPrivate?: true) =>
  telling(id, { ranIn, tabId: -1, documentId: null, ...(isPrivate === undefined ? {} : { isPrivate }) });

const asked = (id: string, isPrivate?: true): readonly CaptureEvent[] => {
  const one = byWorker(id, isPrivate);
  return [one.started(), one.sent(), one.answered(200), one.completed()];
};

const ids = (events: readonly CaptureEvent[]) => [...replay(events).log.keys()];

describe('a worker of private windows', () => {
  test('works for private pages of its origin alone', () => {
    expect(ids([shows(1), ...asked('ordinary'), ...asked('private', true)])).toEqual(['ordinary']);
    expect(ids([shows(1, true), ...asked('ordinary'), ...asked('private', true)])).toEqual(['private']);
    expect(ids([shows(1), shows(2, true), ...asked('ordinary'), ...asked('private', true)])).toEqual([
      'ordinary',
      'private',
    ]);
  });

  test('leaves nothing once they are closed, though an ordinary page has the same origin', () => {
    const late = byWorker('late', true);
    const under = byWorker('under-way', true);
    const events = [shows(1), shows(2, true), under.started(), under.sent()];
    const closed: readonly CaptureEvent[] = [
      { kind: 'closed', tabId: 2 },
      { kind: 'closed', tabId: -1 },
    ];
    expect(ids([...events, ...closed, under.answered(200), under.completed(), late.started(), late.failed()])).toEqual(
      [],
    );
  });

  test('keeps its tab through a navigation', () => {
    const next = telling('next', { ranIn, url: 'http://app.example/next', type: 'main_frame', documentId: null });
    expect(ids([shows(1, true), next.answered(200), ...asked('private', true)])).toEqual(['private']);
  });
});

test.for<[string, true | undefined, true | undefined, number]>([
  ['a private tab, a private worker', true, true, 1],
  ['a private tab, an ordinary worker', true, undefined, 0],
  ['an ordinary tab, a private worker', undefined, true, 0],
  ['an ordinary tab, an ordinary worker', undefined, undefined, 1],
])('the log of %s', ([, tab, worker, count]) => {
  const { tab: factsOf } = replay([shows(1, tab)]);
  const { exchanges } = replay(
    [shows(1, true), shows(2), ...asked('w', worker)].map((event) => ({ ...event, at: 1e6 })),
  );
  const view = newView(1);
  take(view, tabKey(1), textOf({ ...factsOf(1), dropped: { passing: 0, failing: 0 } }));
  for (const exchange of exchanges) take(view, exchangeKey(exchange.tabId, exchange.id), textOf(exchange));
  expect(logOf(view).exchanges).toHaveLength(count);
});
