import { describe, expect, test } from 'vitest';
import { expected, line } from './expected.ts';
import { recorded, replay } from './replay.ts';
import { situations } from './situations.ts';

describe('what Chromium 156 told', () => {
  test('every situation is here', () => {
    expect(Object.keys(expected)).toEqual(situations.map(({ name }) => name));
  });

  test.each(Object.entries(expected))('%s', (name, lines) => {
    const { exchanges, state } = replay(recorded(name));
    expect(exchanges.map(line)).toEqual(lines);
    const open = exchanges.filter(({ end }) => end === null).map(({ id }) => id);
    expect([...state.open.keys()]).toEqual(open);
    expect([state.owners.size, state.waiting.places.size, state.waiting.groups.size]).toEqual([0, 0, 0]);
    expect(state.sameOrigin.size).toBe(0);
  });

  test.each(Object.keys(expected))('%s, with the worker stopped after every event', (name) => {
    const events = recorded(name);
    expect(replay(events, { restarts: true }).exchanges).toEqual(replay(events).exchanges);
  });
});
