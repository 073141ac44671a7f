import { describe, expect, test, vi } from 'vitest';
import type { HeaderList } from '../../src/cors/model.ts';
import { newBlocked } from '../../src/worker/blocked.ts';
import { newRecorder } from '../../src/worker/recorder.ts';
import { exchangeFrom } from '../../src/session/stored.ts';
import { telling } from '../capture/events.ts';
import { exchange, failed as failedEnd } from '../session/exchange.ts';

function newArea() {
  const stored = new Map<string, unknown>();
  return {
    stored,
    get: () => Promise.resolve(Object.fromEntries(stored)),
    async set(items: Record<string, string>) {
      await Promise.resolve();
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
    },
    async remove(keys: string[]) {
      await Promise.resolve();
      for (const key of keys) stored.delete(key);
    },
  };
}

let lives = 0;

/** Nobody asked for this tab. */
const uncaptured = 8;

function begin(area: ReturnType<typeof newArea>, ready = Promise.resolve()) {
  const blocked = newBlocked();
  const onUnsure = vi.fn();
  const onTab = vi.fn();
  const preserveLog = vi.fn(() => false);
  const recorder = newRecorder({
    area,
    life: ++lives,
    ready,
    isCaptured: (tabId) => tabId !== uncaptured,
    blocked,
    onUnsure,
    onTab,
    preserveLog,
  });
  return { recorder, preserveLog, blocked, onUnsure, onTab };
}

const refused = (id: string, tabId = 1) => {
  const told = telling(id, { tabId });
  return [told.started(), told.sent(), told.answered(200), told.failed()];
};

const endsIn = (area: ReturnType<typeof newArea>) =>
  [...area.stored.values()].flatMap((value) => exchangeFrom(value) ?? []).map(({ id, end }) => [id, end?.kind]);

describe('the recorder', () => {
  test('events that come before the storage and the settings were read wait, in their order', async () => {
    const area = newArea();
    let makeReady: () => void = () => undefined;
    const { recorder } = begin(area, new Promise((resolve) => void (makeReady = resolve)));
    for (const event of refused('1')) recorder.record(event);
    await Promise.resolve();
    expect(area.stored.size).toBe(0);
    makeReady();
    await recorder.settled();
    expect(endsIn(area)).toEqual([['1', 'error']]);
  });

  test('events wait for a storage that cannot be read at first', async () => {
    const area = newArea();
    let failures = 3;
    const get = () => (failures-- > 0 ? Promise.reject(new Error('The storage is not there yet.')) : area.get());
    const { recorder } = begin({ ...area, get });
    for (const event of refused('1')) recorder.record(event);
    await recorder.settled();
    expect(endsIn(area)).toEqual([['1', 'error']]);
  });

  test.each([1, 2, 3])('stopped after %i events, another goes on where it was', async (count) => {
    const area = newArea();
    const events = refused('1');
    const first = begin(area).recorder;
    for (const event of events.slice(0, count)) first.record(event);
    await first.settled();
    const { recorder, blocked } = begin(area);
    for (const event of events.slice(count)) recorder.record(event);
    await recorder.settled();
    expect(endsIn(area)).toEqual([['1', 'error']]);
    expect(blocked.count(1, { page: null })).toBe(1);
  });

  test('what was blocked is counted per tab, and again after a stop; workers count for the pages of their origin', async () => {
    const area = newArea();
    const { recorder, blocked } = begin(area);
    for (const event of [...refused('1'), ...refused('2'), ...refused('3', 2), ...refused('4', -1)])
      recorder.record(event);
    await recorder.settled();
    const page = { url: 'http://app.example/', documents: [], since: 0, mayChange: false, earlier: [] };
    expect([blocked.count(1, { page: null }), blocked.count(2, { page: null }), blocked.count(1, { page })]).toEqual([
      2, 1, 3,
    ]);
    const again = begin(area);
    await again.recorder.settled();
    expect([again.blocked.count(1, { page: null }), again.blocked.count(2, { page })]).toEqual([2, 2]);
    again.recorder.record({ kind: 'closed', tabId: 2 });
    await again.recorder.settled();
    expect([again.blocked.count(1, { page }), again.blocked.count(2, { page: null })]).toEqual([3, 0]);
    expect(endsIn(area).map(([id]) => id)).toEqual(['1', '2', '4']);
    again.recorder.record({ kind: 'closed', tabId: 1 });
    await again.recorder.settled();
    // No tab is left that would show what the worker asked for.
    expect([again.blocked.count(1, { page }), endsIn(area)]).toEqual([0, []]);
  });

  test('what a worker without a tab asked for before a page began is not counted there', () => {
    const blocked = newBlocked();
    const failed = { ...exchange('7', { tabId: -1 }), end: failedEnd };
    blocked.note(failed);
    const page = { url: 'http://app.example/', documents: [], since: failed.startedAt, mayChange: false, earlier: [] };
    expect(blocked.count(1, { page })).toBe(1);
    expect(blocked.count(1, { page: { ...page, since: failed.startedAt + 1 } })).toBe(0);
    expect(blocked.count(1, { page: { ...page, url: 'http://else.example/' } })).toBe(0);
    expect(blocked.count(1, { page: null })).toBe(0);
  });

  test('documents are asked for all they saw after a stop in mid-traffic, and of a redirect that ended there', async () => {
    const area = newArea();
    const first = begin(area);
    const told = telling('1');
    const redirect = telling('2', { tabId: 7 });
    const away: HeaderList = [['Location', 'http://else.example/']];
    for (const event of [
      told.started(),
      told.sent(),
      redirect.started(),
      redirect.sent(),
      redirect.answered(302, away),
    ]) {
      first.recorder.record(event);
    }
    await first.recorder.settled();
    expect(first.onUnsure).not.toHaveBeenCalled();
    first.recorder.record(redirect.failed('net::ERR_ABORTED'));
    await first.recorder.settled();
    expect(first.onUnsure.mock.calls).toEqual([[7]]);
    const second = begin(area);
    await second.recorder.settled();
    expect(second.onUnsure.mock.calls).toEqual([[null]]);
    for (const event of [told.answered(200), told.completed()]) second.recorder.record(event);
    await second.recorder.settled();
    const third = begin(area);
    await third.recorder.settled();
    expect(third.onUnsure).not.toHaveBeenCalled();
  });

  test('a tab that was closed stays closed, also for the next worker, and damaged entries go with it', async () => {
    const area = newArea();
    const first = begin(area).recorder;
    for (const event of refused('1')) first.record(event);
    first.record({ kind: 'closed', tabId: 1 });
    for (const event of refused('2')) first.record(event);
    await first.settled();
    const second = begin(area).recorder;
    for (const event of [...refused('3'), ...refused('4', 2)]) second.record(event);
    await second.settled();
    expect(endsIn(area)).toEqual([['4', 'error']]);
    expect([...area.stored.keys()]).toEqual(['closedTabs', 'exchange:2:4', 'tab:2']);
    area.stored.set('exchange:5:9', 'damaged').set('tab:6', 'damaged');
    const third = begin(area).recorder;
    await third.settled();
    expect(new Set(third.kept())).toEqual(new Set([2, 5, 6]));
    for (const tabId of [5, 6, 2]) third.record({ kind: 'closed', tabId });
    await third.settled();
    expect([...area.stored.keys()]).toEqual(['closedTabs']);
    expect(third.kept()).toEqual([]);
  });

  test('of a tab that nobody asked for, failures are counted, and the count is stored a few times a second', async () => {
    vi.useFakeTimers();
    const area = newArea();
    const set = vi.spyOn(area, 'set');
    const { recorder } = begin(area);
    await recorder.settled();
    for (let i = 0; i < 100; i++) {
      for (const event of refused(`${i}`, uncaptured)) recorder.record(event);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(set.mock.calls.length).toBeLessThanOrEqual(6);
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(recorder.factsOf(uncaptured).unseenFailures).toBe(100);
    expect([...area.stored.keys()]).toEqual([`tab:${uncaptured}`]);
    expect(String(area.stored.get(`tab:${uncaptured}`))).toContain('"unseenFailures":100');
  });

  test('an event that should never fail and does costs no other one, and is not hushed up', async () => {
    const area = newArea();
    const queue = vi.spyOn(globalThis, 'queueMicrotask');
    const { recorder, preserveLog } = begin(area);
    await recorder.settled();
    const mistake = new Error('a mistake of ours');
    preserveLog.mockImplementationOnce(() => {
      throw mistake;
    });
    queue.mockImplementation(() => undefined);
    recorder.record({ kind: 'closed', tabId: 9 });
    for (const event of refused('1')) recorder.record(event);
    await recorder.settled();
    const thrown = queue.mock.calls.flatMap(([work]) => {
      try {
        work();
        return [];
      } catch (error) {
        return [error];
      }
    });
    queue.mockRestore();
    expect(thrown).toContain(mistake);
    expect(endsIn(area)).toEqual([['1', 'error']]);
  });
});
