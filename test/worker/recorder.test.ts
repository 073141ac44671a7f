import { describe, expect, test, vi } from 'vitest';
import { newBlocked } from '../../src/worker/blocked.ts';
import { newRecorder } from '../../src/worker/recorder.ts';
import type { Heard } from '../../src/worker/admit.ts';
import { exchangeFrom } from '../../src/session/stored.ts';
import { telling } from '../capture/events.ts';

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

function begin(area: ReturnType<typeof newArea>, ready = Promise.resolve()) {
  const blocked = newBlocked();
  const onTab = vi.fn();
  const admit = (heard: Heard) => (heard.kind === 'loading' ? null : heard);
  const recorder = newRecorder({ area, life: ++lives, ready, admit, blocked, onTab, preserveLog: () => false });
  return { recorder, blocked, onTab };
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
    expect(blocked.count(1, null)).toBe(1);
  });

  test('what was blocked is counted per tab, and again after a stop; workers count for the pages of their origin', async () => {
    const area = newArea();
    const { recorder, blocked } = begin(area);
    for (const event of [...refused('1'), ...refused('2'), ...refused('3', 2), ...refused('4', -1)])
      recorder.record(event);
    await recorder.settled();
    const page = { url: 'http://app.example/', documentId: null, since: 0 };
    expect([blocked.count(1, null), blocked.count(2, null), blocked.count(1, page)]).toEqual([2, 1, 3]);
    const again = begin(area);
    await again.recorder.settled();
    expect([again.blocked.count(1, null), again.blocked.count(2, page)]).toEqual([2, 2]);
    again.recorder.record({ kind: 'cleared', tabId: 1, at: 99 });
    again.recorder.record({ kind: 'closed', tabId: 2 });
    expect([again.blocked.count(1, null), again.blocked.count(2, null)]).toEqual([0, 0]);
    await again.recorder.settled();
    expect(endsIn(area)).toEqual([['4', 'error']]);
  });
});
