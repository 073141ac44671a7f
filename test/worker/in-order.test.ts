import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Heard } from '../../src/worker/admit.ts';
import { inOrder } from '../../src/worker/in-order.ts';
import { recorded } from '../capture/replay.ts';

const located = { kind: 'located', tabId: 1, url: null, at: 0 } as const;

test('however a start of the worker mixes events up, they come out as they happened', () => {
  const events = recorded('redirect-with-preflights');
  fc.assert(
    fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (mixed) => {
      expect(inOrder(mixed)).toEqual(inOrder(events));
    }),
  );
  expect(inOrder(events)).toEqual(events);
});

test('in the same moment a request begins before it ends', () => {
  const at = 5;
  const [started, sent, answered] = recorded('simple-refused')
    .filter(({ id }) => id !== '2')
    .map((event) => ({ ...event, at }));
  const mixed = [answered, started, sent].flatMap((event) => event ?? []);
  expect(inOrder(mixed).map(({ kind }) => kind)).toEqual(mixed.map(({ kind }) => kind).toSorted(byStory));
});

test('what is told of a tab stays behind the requests that it came after', () => {
  const [a, b, c] = recorded('simple-refused');
  if (a === undefined || b === undefined || c === undefined) throw new Error('The recording is shorter than it was.');
  const heard: readonly Heard[] = [located, b, a, located, c];
  expect(inOrder(heard)).toEqual([located, a, b, located, c]);
});

function byStory(a: string, b: string): number {
  const story = ['started', 'sent', 'answered', 'completed', 'failed'];
  return story.indexOf(a) - story.indexOf(b);
}
