import { expect, test } from 'vitest';
import { newSteadyTime } from '../../src/worker/steady-time.ts';
import { telling } from '../capture/events.ts';

const hour = 3_600_000;
const at = (time: number) => telling('1', { at: time }).started();

function times(latest: number, ...told: readonly number[]): readonly number[] {
  const { steady } = newSteadyTime(latest);
  return told.flatMap((time) => {
    const heard = steady(at(time));
    return 'at' in heard ? [heard.at] : [];
  });
}

test.each<[string, readonly number[], readonly number[]]>([
  ['a clock that goes on', [hour, hour + 5, hour + 9], [hour, hour + 5, hour + 9]],
  ['events that come late', [hour, hour - 9000, hour + 9], [hour, hour - 9000, hour + 9]],
  ['a clock that is set back', [5 * hour, 2 * hour, 2 * hour + 7], [5 * hour, 5 * hour, 5 * hour + 7]],
  ['set back twice', [5 * hour, 3 * hour, hour, hour + 1], [5 * hour, 5 * hour, 5 * hour, 5 * hour + 1]],
  ['set back and right again', [5 * hour, hour, 5 * hour + 1], [5 * hour, 5 * hour, 5 * hour + 1]],
  ['set forward, and back', [hour, 9 * hour, hour + 3], [hour, 9 * hour, 9 * hour]],
])('%s', (_, told, steady) => {
  expect(times(Number.NEGATIVE_INFINITY, ...told)).toEqual(steady);
});

test('set back while no worker ran', () => {
  expect(times(5 * hour, hour, hour + 1)).toEqual([5 * hour, 5 * hour + 1]);
});

test('what a page tells is moved with the browser’s events, and moves nothing', () => {
  const { steady } = newSteadyTime(5 * hour);
  const word = {
    tabId: 1,
    frameId: 0,
    url: 'http://a/',
    responseStatus: 0,
    duration: 1,
    by: 'script',
    kind: 'page-observed',
  } as const;
  expect(steady({ ...word, at: 9 * hour })).toMatchObject({ at: 9 * hour });
  steady(at(hour));
  expect(steady({ ...word, at: hour + 2 })).toMatchObject({ at: 5 * hour + 2 });
  expect(steady({ kind: 'closed', tabId: 1 })).toEqual({ kind: 'closed', tabId: 1 });
  expect(steady(at(5 * hour + 1))).toMatchObject({ at: 5 * hour + 1 });
});
