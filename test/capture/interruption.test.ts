import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CaptureEvent } from '../../src/capture/event.ts';
import { failedCheck } from '../../src/diagnoses/diagnose.ts';
import { judge } from '../../src/cors/judge.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { asking, granting, page, telling } from './events.ts';
import { recorded, replay } from './replay.ts';

const allowing = [['Access-Control-Allow-Origin', '*']] as const;

/** An exchange in short: its method and what is said of it. */
function said(exchange: Exchange): string {
  const { outcome, refusal } = judge(exchange);
  const cause = outcome === 'blocked' || outcome === 'failed' ? refusal && failedCheck(refusal).id : null;
  return [exchange.hops[0].method, outcome, ...(cause === null ? [] : [cause])].join(' ');
}

const resumed = (events: readonly CaptureEvent[]) =>
  replay(events, { cut: { at: 0, lost: 0, until: Number.POSITIVE_INFINITY } }).exchanges.map(said);

/** What the page says of the request to the usual address. */
const wordOf = (responseStatus: number): CaptureEvent => ({
  kind: 'page-observed',
  tabId: 1,
  frameId: 0,
  url: 'http://api.example/r',
  at: 0,
  duration: 20,
  responseStatus,
  by: 'script',
});

const get = telling('1');
const put = telling('2', { method: 'PUT' });
const options = telling('3', { method: 'OPTIONS' });

describe('what is said of a request when the worker was stopped and missed a part', () => {
  test.each<{ missed: string; events: readonly CaptureEvent[]; said: readonly string[] }>([
    {
      missed: 'the beginning, of one that is refused',
      events: [get.answered(200), get.failed()],
      said: ['GET blocked allow-origin-missing'],
    },
    { missed: 'the beginning', events: [get.answered(200, allowing), get.completed()], said: ['GET allowed'] },
    {
      missed: 'nothing, of one that only credentials explain',
      events: [get.started(), get.sent(), get.answered(200, allowing), get.failed()],
      said: ['GET blocked wildcard-with-credentials'],
    },
    {
      missed: 'nothing, of one whose preflight only credentials explain',
      events: [
        put.started(),
        options.started(),
        options.sent(asking('PUT')),
        options.answered(200, granting),
        options.completed(),
        put.failed(),
      ],
      said: ['PUT blocked wildcard-with-credentials'],
    },
    { missed: 'all but the end', events: [get.completed()], said: ['GET allowed'] },
    { missed: 'all but the failure', events: [get.failed()], said: ['GET failed partly-seen'] },
    { missed: 'all but its being given up', events: [get.failed('net::ERR_ABORTED')], said: [] },
    {
      missed: 'all but a network error',
      events: [get.failed('net::ERR_CONNECTION_REFUSED')],
      said: ['GET failed connection-refused'],
    },
    { missed: 'the answer', events: [get.started(), get.sent(), get.failed()], said: ['GET failed partly-seen'] },
    { missed: 'the end', events: [get.started(), get.sent(), get.answered(200)], said: ['GET pending'] },
    { missed: 'the preflight', events: [put.started(), put.failed()], said: ['PUT failed partly-seen'] },
    {
      missed: 'that the preflight was sent',
      events: [put.started(), options.started(), options.answered(200), options.completed(), put.failed()],
      said: ['PUT blocked preflight-without-cors'],
    },
    {
      missed: 'the beginning of the preflight',
      events: [put.started(), options.answered(200), options.completed(), put.failed()],
      said: ['PUT blocked preflight-without-cors'],
    },
    {
      missed: 'the beginning of a preflight whose owner is not known either',
      events: [options.answered(200), options.completed()],
      said: [],
    },
    {
      missed: 'the answer to the preflight',
      events: [put.started(), options.started(), options.sent(asking('PUT')), options.completed(), put.failed()],
      said: ['PUT failed partly-seen'],
    },
    {
      missed: 'that the owner of a preflight began',
      events: [
        options.started(),
        options.sent(asking('PUT')),
        options.answered(200, granting),
        options.completed(),
        put.sent(),
        put.answered(200, allowing),
        put.completed(),
      ],
      said: ['PUT allowed'],
    },
    {
      missed: 'that the owner of a refused preflight began',
      events: [
        options.started(),
        options.sent(asking('PUT')),
        options.answered(200),
        options.completed(),
        put.failed(),
      ],
      said: ['PUT blocked preflight-without-cors'],
    },
  ])('$missed', ({ events, said: expected }) => {
    expect(resumed(events)).toEqual(expected);
  });

  test.each([
    { responseStatus: 200, headers: allowing, expected: 'GET allowed' },
    { responseStatus: 0, headers: [], expected: 'GET blocked allow-origin-missing' },
    { responseStatus: 0, headers: allowing, expected: 'GET failed partly-seen' },
  ])('the end, and the page saw status $responseStatus: $expected', ({ responseStatus, headers, expected }) => {
    const begun = [get.started(0), get.sent(), get.answered(200, headers)];
    const word = wordOf(responseStatus);
    expect(resumed([...begun, word])).toEqual([expected]);
    // Without a stop in between its end is still to come.
    expect(replay([...begun, word]).exchanges.map(said)).toEqual(['GET pending']);
  });

  test('that a response was passed on to the page may have been missed where the worker was stopped behind it', () => {
    const events = [get.started(), get.sent(), get.answered(200, allowing), get.failed()];
    const stopped = (at: number) => replay(events, { cut: { at, lost: 0, until: 1e6 } }).exchanges.map(said);
    expect(stopped(2)).toEqual(['GET blocked wildcard-with-credentials']);
    expect(stopped(3)).toEqual(['GET failed partly-seen']);
  });

  test('an end that was only late is believed rather than the page', () => {
    const word = wordOf(0);
    expect(resumed([get.started(0), get.sent(), word, get.answered(200, allowing), get.completed()])).toEqual([
      'GET allowed',
    ]);
  });
});

describe('what is not taken for something missed', () => {
  test('nothing, where no worker was stopped in the middle of anything', () => {
    expect(replay([get.answered(200), get.failed()]).exchanges).toEqual([]);
  });

  test.each([
    { what: 'pictures: whether CORS has a say in them is in a header', seen: { type: 'image' } },
    { what: 'requests to the own origin', seen: { url: `${page}/own` } },
    { what: 'requests of the browser itself', seen: { initiator: null } },
  ])('$what', ({ seen }) => {
    const other = telling('4', seen);
    expect(resumed([other.answered(200), other.failed()])).toEqual([]);
  });

  test('requests that were in the log when it was emptied', () => {
    const events = [get.started(), get.sent(), { kind: 'cleared', tabId: 1, at: 99 } as const, get.failed()];
    expect(resumed(events)).toEqual([]);
  });
});

describe('wherever a worker is stopped, and whatever it misses', () => {
  const names = readdirSync(path.join(import.meta.dirname, 'logs')).map((file) => file.replace('.json', ''));

  test.each(names)('%s: nothing wrong is said', (name) => {
    const events = recorded(name);
    const whole = replay(events).exchanges;
    for (let at = 1; at < events.length; at++) {
      for (let lost = 0; lost < 4 && at + lost < events.length; lost++) {
        const until = (events[at + lost]?.at ?? 0) + 1000;
        for (const exchange of replay(events, { cut: { at, lost, until } }).exchanges) {
          const now = said(exchange);
          // Requests that are alike cannot be told apart, and what they met can change places.
          const urls = new Set(exchange.hops.map(({ url }) => url));
          const alike = whole.filter(({ hops }) => hops.some(({ url }) => urls.has(url))).map(said);
          const isHonest =
            alike.includes(now) ||
            (name === 'no-cors' && now === 'GET allowed') ||
            / (?:pending|opaque|partly-seen)$/.test(now);
          expect(isHonest ? null : { at, lost, now, alike }).toBeNull();
        }
      }
    }
  });
});

test('a preflight without an owner that was cleared away belongs to nobody who comes later', () => {
  const before = [options.started(), options.sent(asking('PUT')), options.answered(403), options.completed()];
  const cleared = { kind: 'cleared', tabId: 1, at: 0 } as const;
  // Of the second one, only what came after the sending is heard: its preflight passed.
  const { exchanges, tab } = replay([...before, cleared, put.sent(), put.answered(200, allowing), put.completed()]);
  expect(exchanges.map(({ hops }) => hops[0].preflight)).toEqual([null]);
  expect(tab().counts.total).toBe(1);
});
