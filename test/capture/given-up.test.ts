import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { RequestEvent } from '../../src/capture/event.ts';
import { asking, granting, telling } from './events.ts';
import { replay } from './replay.ts';

// Two requests that are alike, and nothing names the owner of a preflight: how each ended says which one was whose.

const put = (id: string) => telling(id, { method: 'PUT' });
const [a, b] = [put('a'), put('b')];
const first = telling('first', { method: 'OPTIONS' });
const second = telling('second', { method: 'OPTIONS' });

const asks = (preflight: typeof first) => [preflight.started(), preflight.sent(asking('PUT'))];
const refused = [...asks(first), first.answered(403), first.completed()];
const broken = [...asks(first), first.failed('net::ERR_EMPTY_RESPONSE')];
const granted = [...asks(first), first.answered(204, granting), first.completed()];

/** The preflight that a request has in the end: its id and how it ended. */
function preflightOf(exchange: Exchange | undefined): readonly (string | number | undefined)[] {
  const preflight = exchange?.hops[0].preflight ?? null;
  return preflight === null ? [] : [preflight.id, preflight.response?.status, preflight.end?.kind];
}

describe('a request that the page gave up was still waiting: what was answered belongs to the other', () => {
  test.each<[string, readonly RequestEvent[], string, readonly unknown[]]>([
    ['refused', refused, 'net::ERR_FAILED', ['first', 403, 'completed']],
    ['broken', broken, 'net::ERR_EMPTY_RESPONSE', ['first', undefined, 'error']],
  ])('%s, the one given up has a silent one', (_, events, error, expected) => {
    const told = [a.started(), b.started(), ...events, ...asks(second), a.failed('net::ERR_ABORTED'), b.failed(error)];
    const { log } = replay(told);
    expect(preflightOf(log.get('a')).slice(0, 2)).toEqual(['second', undefined]);
    expect(preflightOf(log.get('b'))).toEqual(expected);
  });

  test.each<[string, readonly RequestEvent[], string, readonly unknown[]]>([
    ['refused', refused, 'net::ERR_FAILED', ['first', 403, 'completed']],
    ['broken', broken, 'net::ERR_EMPTY_RESPONSE', ['first', undefined, 'error']],
  ])('%s, the one given up has none yet', (_, events, error, expected) => {
    const { log } = replay([a.started(), b.started(), ...events, a.failed('net::ERR_ABORTED'), b.failed(error)]);
    expect(preflightOf(log.get('a'))).toEqual([]);
    expect(preflightOf(log.get('b'))).toEqual(expected);
  });

  test('granted: it was about to be sent, and keeps what it has', () => {
    const { log } = replay([
      a.started(),
      b.started(),
      ...granted,
      ...asks(second),
      second.answered(403),
      second.completed(),
      a.failed('net::ERR_ABORTED'),
      b.failed(),
    ]);
    expect(preflightOf(log.get('a'))).toEqual(['first', 204, 'completed']);
    expect(preflightOf(log.get('b'))).toEqual(['second', 403, 'completed']);
  });
});

describe('a request that failed', () => {
  test('by the name of a broken preflight: it was its own', () => {
    const { log } = replay([
      a.started(),
      b.started(),
      ...asks(first),
      ...asks(second),
      second.failed('net::ERR_CONNECTION_RESET'),
      a.failed('net::ERR_CONNECTION_RESET'),
      first.answered(204, granting),
      first.completed(),
      b.sent(),
      b.answered(200),
      b.failed(),
    ]);
    expect(preflightOf(log.get('a'))).toEqual(['second', undefined, 'error']);
    expect(preflightOf(log.get('b'))).toEqual(['first', 204, 'completed']);
  });

  test.each([
    ['refused', refused, 'net::ERR_FAILED'],
    ['broken', broken, 'net::ERR_EMPTY_RESPONSE'],
  ])('stopped by an extension never got as far as a preflight: %s, it is the other’s', (_, events, error) => {
    const { log } = replay([
      a.started(),
      b.started(),
      ...events,
      a.failed('net::ERR_BLOCKED_BY_CLIENT'),
      b.failed(error),
    ]);
    expect(preflightOf(log.get('a'))).toEqual([]);
    expect(preflightOf(log.get('b'))[0]).toBe('first');
  });
});
