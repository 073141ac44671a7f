import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaptureEvent } from '../../src/capture/event.ts';
import { asking, granting, telling } from './events.ts';
import { replay } from './replay.ts';

// The worker records several events in one go, and stores what they changed as if it had been one.

const url = 'http://api.example/r';

/** What can happen in one of two tabs; ids are few, so that one follows another under the same id, too. */
const stories: readonly ((tabId: number) => readonly CaptureEvent[])[] = [
  (tabId) => {
    const told = telling(`${tabId}.simple`, { tabId });
    return [told.started(), told.sent(), told.answered(200), told.failed()];
  },
  (tabId) => {
    const [put, options] = [
      telling(`${tabId}.put`, { tabId, method: 'PUT' }),
      telling(`${tabId}.options`, { tabId, method: 'OPTIONS' }),
    ];
    const preflight = [
      options.started(),
      options.sent(asking('PUT')),
      options.answered(204, granting),
      options.completed(),
    ];
    return [put.started(), ...preflight, put.sent(), put.answered(200), put.completed()];
  },
  (tabId) => {
    const told = telling(`${tabId}.no-cors`, { tabId, type: 'image' });
    return [told.started(), told.sent([]), told.answered(200), told.completed()];
  },
  (tabId) => [{ kind: 'reloaded', tabId, url: 'http://app.example/', at: 5 }],
  (tabId) => [{ kind: 'cleared', tabId, at: 5 }],
  (tabId) => [{ kind: 'closed', tabId }],
  (tabId) => [{ kind: 'paused', tabId, paused: false }],
  (tabId) => [{ kind: 'page-observed', tabId, frameId: 0, url, at: 5, duration: 20, responseStatus: 0, by: 'script' }],
];

const chosen = fc
  .array(fc.tuple(fc.constantFrom(...stories), fc.integer({ min: 1, max: 2 })), { minLength: 1, maxLength: 8 })
  .map((all) => all.map(([story, tabId]) => story(tabId)));

test('recorded in one go or one by one, the same is in the log', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 30 });
  const cuts = fc.array(fc.nat(7), { maxLength: 8 });
  fc.assert(
    fc.property(chosen, cuts, sizes, fc.boolean(), (all, kept, together, preserveLog) => {
      // Some stories end early: their tab is left, or nothing more is told of them.
      const events = all.flatMap((story, i) => story.slice(0, 1 + (kept[i] ?? story.length)));
      const [one, several] = [replay(events, { preserveLog }), replay(events, { preserveLog, together })];
      expect(new Map(several.log)).toEqual(new Map(one.log));
      expect(several.state.tabs).toEqual(one.state.tabs);
    }),
    { numRuns: 1000 },
  );
});
