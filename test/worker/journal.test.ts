import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Heard } from '../../src/worker/admit.ts';
import { journalled, newJournal, readJournals } from '../../src/worker/journal.ts';
import { recorded } from '../capture/replay.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function newArea(room = Number.POSITIVE_INFINITY) {
  const stored: Record<string, unknown> = {};
  return {
    stored,
    async set(items: Record<string, string>) {
      if (JSON.stringify(items).length > room) throw new Error('Session storage quota bytes exceeded.');
      Object.assign(stored, items);
    },
  };
}

const ofTabs: readonly Heard[] = [
  { kind: 'loading', tabId: 1, url: null, at: 1 },
  { kind: 'located', tabId: 1, url: 'http://app.example/', at: 1 },
  { kind: 'reloaded', tabId: 1, url: null, at: 1 },
  { kind: 'unseen', tabId: 1 },
  {
    kind: 'page-observed',
    tabId: 1,
    frameId: 0,
    url: 'http://api.example/',
    at: 1,
    duration: 20,
    responseStatus: 0,
    by: 'script',
  },
  {
    kind: 'stopped',
    tabId: 1,
    frameId: 0,
    documentId: null,
    initiator: 'http://app.example',
    url: 'http://api.example/',
    type: 'image',
    at: 1,
    by: { kind: 'mixed-content' },
  },
  { kind: 'closed', tabId: 1 },
  { kind: 'cleared', tabId: 1, at: 1 },
  { kind: 'paused', tabId: 1, paused: true },
  { kind: 'wanted', tabId: 1 },
];

describe('the journal', () => {
  test('holds everything that was heard, in its order, over several lives', async () => {
    const area = newArea();
    const heard = [...recorded('preflight-refused').map(journalled), ...ofTabs];
    let journal = newJournal(area, 0);
    for (const [i, one] of heard.entries()) {
      // Each worker lives for three events.
      if (i % 3 === 0) journal = newJournal(area, i);
      journal.note(one);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(readJournals(area.stored).heard).toEqual(heard);
  });

  test('what comes at once goes in few writes; closed, it names them', async () => {
    const area = newArea();
    const journal = newJournal(area, 7);
    for (let i = 0; i < 100; i++) journal.note({ kind: 'unseen', tabId: i });
    await vi.advanceTimersByTimeAsync(100);
    journal.note({ kind: 'unseen', tabId: 100 });
    await vi.advanceTimersByTimeAsync(100);
    expect(journal.close()).toEqual(['journal:7:0', 'journal:7:1']);
    expect(readJournals(area.stored)).toMatchObject({ keys: ['journal:7:0', 'journal:7:1'] });
    journal.note({ kind: 'unseen', tabId: 101 });
    await vi.advanceTimersByTimeAsync(100);
    expect(Object.keys(area.stored)).toHaveLength(2);
  });

  test('is bounded, and a full storage is no error', async () => {
    const area = newArea();
    const journal = newJournal(area, 1);
    const url = 'x'.repeat(100_000);
    for (let i = 0; i < 30; i++) {
      journal.note({ kind: 'located', tabId: 1, url, at: 1 });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(JSON.stringify(area.stored).length).toBeLessThan(1_300_000);
    const full = newJournal(newArea(10), 1);
    full.note({ kind: 'unseen', tabId: 1 });
    await vi.advanceTimersByTimeAsync(100);
    expect(full.close()).toEqual(['journal:1:0']);
  });

  test('holds no secret', () => {
    const sent = recorded('simple-refused').find(({ kind }) => kind === 'sent');
    if (sent?.kind !== 'sent') throw new Error('The recording has no such event any more.');
    const headers = [
      ['Cookie', 'sid=SECRET'],
      ['Authorization', 'Bearer SECRET'],
    ] as const;
    const text = JSON.stringify(journalled({ ...sent, url: 'http://me:SECRET@api.example/', headers }));
    expect(text).not.toContain('SECRET');
    expect(text).toContain('(1 cookie)');
    const url = 'http://me:SECRET@app.example/';
    for (const kind of ['loading', 'located', 'reloaded'] as const) {
      expect(journalled({ kind, tabId: 1, url, at: 1 })).toEqual({
        kind,
        tabId: 1,
        url: 'http://me:hidden@app.example/',
        at: 1,
      });
    }
  });
});

describe('a journal that is damaged or somebody else’s', () => {
  test.each([undefined, null, 5, '', '{', '{}', '[1, null, "x"]', '[{"kind":"sent","tabId":1,"id":"1"}]', [], {}])(
    '%j: nothing is read, and it goes',
    (value) => {
      expect(readJournals({ 'journal:1:0': value })).toEqual({ heard: [], keys: ['journal:1:0'] });
    },
  );

  test('one field of another type: that event is left out', () => {
    const all: readonly Heard[] = [...recorded('preflight-refused'), ...ofTabs];
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(20), fc.constantFrom(7n, [], {}, true), (event, which, wrong) => {
        const names = Object.keys(event).filter(
          (name) => name !== 'paused' && name !== 'active' && name !== 'fromCache',
        );
        const name = names[which % names.length] ?? 'kind';
        const value = typeof wrong === 'bigint' ? undefined : wrong;
        // An empty list of headers is one.
        if (name === 'headers' && Array.isArray(value)) return;
        const text = JSON.stringify([
          { ...event, [name]: value },
          { kind: 'closed', tabId: 3 },
        ]);
        expect(readJournals({ 'journal:1:0': text }).heard).toEqual([{ kind: 'closed', tabId: 3 }]);
      }),
    );
  });
});
