import { describe, expect, test } from 'vitest';
import type { CaptureEvent, RequestEvent } from '../../src/capture/event.ts';
import { asking, granting, page, telling } from './events.ts';
import { replay } from './replay.ts';

const refusedGet = (id: string) => {
  const told = telling(id);
  return [told.started(), told.sent(), told.answered(200), told.failed()];
};

const mainFrame = (url: string, documentId: string | null = null) =>
  telling(`main-${url}`, { url, type: 'main_frame', documentId, initiator: null });

const navigation = (url: string, status = 200, headers: readonly (readonly [string, string])[] = []) => {
  const told = mainFrame(url);
  return [told.started(), told.sent([]), told.answered(status, headers), told.completed()];
};

const loading = { kind: 'loading', tabId: 1, url: page, at: 40 } as const;

const ids = (events: readonly CaptureEvent[], preserveLog = false) =>
  replay(events, { preserveLog }).exchanges.map(({ id }) => id);

describe('navigation', () => {
  const next = `${page}/next`;

  test.each<[string, readonly RequestEvent[], boolean]>([
    ['a page', navigation(next), true],
    ['an error page of the server', navigation(next, 500), true],
    ['a redirect', navigation(next, 302, [['Location', '/']]), false],
    ['a 302 without a target', navigation(next, 302), true],
    ['no content', navigation(next, 204), false],
    ['reset content', navigation(next, 205), false],
    ['a download', navigation(next, 200, [['Content-Disposition', ' Attachment; filename=x']]), false],
    ['a type that is saved', navigation(next, 200, [['Content-Type', 'application/zip']]), false],
    ['a type that is shown', navigation(next, 200, [['Content-Type', 'Application/XHTML+XML; charset=utf-8']]), true],
    ['something shown', navigation(next, 200, [['Content-Disposition', 'inline']]), true],
    ['an error page of the browser', [mainFrame(next).failed('net::ERR_CONNECTION_REFUSED')], true],
    ['a navigation that was given up', [mainFrame(next).failed('net::ERR_ABORTED')], false],
    ['a page that another prefetches', navigation(next).map((event) => ({ ...event, documentId: 'doc' })), false],
    ['a prerendered page', navigation(next).map((event) => ({ ...event, active: false })), false],
  ])('%s empties the log: %s', (_, events, empties) => {
    expect(ids([...navigation(`${page}/`), ...refusedGet('1'), ...events])).toEqual(empties ? [] : ['1']);
    expect(ids([...navigation(`${page}/`), ...refusedGet('1'), ...events], true)).toEqual(['1']);
  });

  test('a document without a navigation to be seen (a service worker answered it, or it was gone back to)', () => {
    const other = telling('2', { documentId: 'other' });
    const frame = telling('3', { documentId: 'frame', frameId: 4 });
    const before = [...navigation(page), ...refusedGet('1')];
    expect(ids([...before, loading, frame.started(), other.started()])).toEqual(['2']);
    // Nothing said that the tab loads anything: whatever that document is, it is no reason to empty the log.
    expect(ids([...before, other.started(), telling('4').started()])).toEqual(['1', '2', '4']);
  });

  describe('late events of the document before', () => {
    const old = telling('old', { method: 'PUT', documentId: 'before' });
    const preflight = telling('preflight', { method: 'OPTIONS', documentId: 'before' });
    const begun = [old.started(), preflight.started(), preflight.sent(asking('PUT'))];
    const left = [...navigation(`${page}/`), ...begun, ...navigation(next), loading, ...refusedGet('1')];

    test.each<[string, readonly RequestEvent[]]>([
      ['a preflight that goes on', [preflight.answered(200, granting), preflight.completed()]],
      ['the end of a request', [old.failed('net::ERR_ABORTED')]],
      ['a request that goes on', [old.sent(), old.answered(200), old.failed()]],
      [
        'a beacon, and its preflight',
        ['7', '8'].flatMap((id) => {
          const one = telling(id, { documentId: 'before', method: id === '7' ? 'POST' : 'OPTIONS', type: 'ping' });
          return [one.started(), one.sent(id === '7' ? [] : asking('POST')), one.answered(200), one.completed()];
        }),
      ],
      ['a request of its frame', [telling('9', { documentId: 'f', parentDocumentId: 'before', frameId: 3 }).started()]],
      ['a redirect of a request', [telling('old', { documentId: 'before', url: `${page}/next` }).started()]],
    ])('%s: neither empties the new log nor stands in it', (_, events) => {
      expect(ids([...left, ...events, ...refusedGet('2')])).toEqual(['1', '2']);
    });

    test('a document that still makes requests long after was not left: the answer was saved', () => {
      const events = [...navigation(`${page}/`), ...begun, ...navigation(next)];
      const soon = telling('3', { documentId: 'before', at: 999 });
      const later = telling('4', { documentId: 'before', at: 1_000_000 });
      expect(ids([...events, soon.started(), later.started()])).toEqual(['4']);
    });

    test('a document that is gone back to begins a new log', () => {
      const back = telling('3', { documentId: 'before' });
      expect(ids([...left, loading, back.started()])).toEqual(['3']);
    });

    test('and so does one of which a frame makes the first request', () => {
      const framed = telling('3', { documentId: 'f', parentDocumentId: 'before', frameId: 3 });
      expect(ids([...left, loading, framed.started(), telling('4', { documentId: 'before' }).started()])).toEqual([
        '3',
        '4',
      ]);
      expect(
        ids([
          ...left,
          loading,
          telling('3', { documentId: 'f', parentDocumentId: 'before', frameId: 3, left: true }).started(),
        ]),
      ).toEqual(['1']);
    });

    test('a preserved log: they tell how a request ended whose document is gone', () => {
      const events = [...left, preflight.answered(403), preflight.completed(), old.failed()];
      const [first] = replay(events, { preserveLog: true }).exchanges;
      expect(first?.hops[0].preflight?.response?.status).toBe(403);
      expect(first?.end).toMatchObject({ kind: 'error', error: 'net::ERR_FAILED' });
    });

    test('a preserved log: a preflight that begins only now finds its owner', () => {
      const late = [...navigation(`${page}/`), old.started(), ...navigation(next), loading, ...refusedGet('1')];
      const events = [...late, preflight.started(), preflight.sent(asking('PUT')), preflight.answered(200, granting)];
      const { exchanges } = replay([...events, preflight.completed()], { preserveLog: true });
      expect(exchanges.map(({ id }) => id)).toEqual(['old', '1']);
      expect(exchanges[0]?.hops[0].preflight?.end?.kind).toBe('completed');
    });
  });

  test('a prerendered page that is shown has what it asked for before; one that is not shown has nothing to do with the log', () => {
    const ahead = { documentId: 'ahead', frameId: 5, active: false };
    const early = telling('2', ahead);
    const prerendered = [early.started(), early.sent(), early.answered(200), early.failed()];
    const before = [...navigation(page), ...refusedGet('1'), ...prerendered];
    const shown = telling('3', { documentId: 'ahead' });
    expect(ids([...before, { kind: 'located', tabId: 1, url: next, at: 50 }, shown.started()])).toEqual(['2', '3']);
    expect(ids([...before, ...navigation(next), telling('4', { documentId: 'next' }).started()])).toEqual(['4']);
  });

  test('a preserved log: what was under way is gone; what goes on without its document still ends', () => {
    const put = telling('1', { method: 'PUT' });
    const preflight = telling('2', { method: 'OPTIONS' });
    const beacon = telling('3', { type: 'ping', method: 'POST' });
    const begun = [put.started(), preflight.started(), preflight.sent(asking('PUT')), beacon.started(), beacon.sent()];
    const { exchanges, state } = replay(
      [...navigation(page), ...begun, ...navigation(`${page}/next`), beacon.failed()],
      { preserveLog: true },
    );
    expect(exchanges.map(({ end }) => end?.kind)).toEqual(['gone', 'error']);
    expect([...state.left]).toEqual(['1']);
  });

  test.each<[string, string | null, boolean]>([
    ['pushState', `${page}/view`, false],
    ['another site', 'http://other.example/', true],
    ['a page of the browser', null, true],
  ])('%s', (_, url, empties) => {
    const { exchanges, tab } = replay([
      ...navigation(`${page}/`),
      ...refusedGet('1'),
      { kind: 'located', tabId: 1, url, at: 99 },
    ]);
    expect(exchanges.length).toBe(empties ? 0 : 1);
    expect(tab(1).page?.url ?? null).toBe(url);
  });

  test('a closed tab leaves nothing behind', () => {
    const { state, exchanges } = replay([...refusedGet('1'), telling('2').started(), { kind: 'closed', tabId: 1 }]);
    expect([exchanges.length, state.open.size, state.tabs.size, state.waiting.groups.size]).toEqual([0, 0, 0, 0]);
  });
});

describe('what is told of a tab after it was closed', () => {
  const closed = { kind: 'closed', tabId: 1 } as const;
  const other = telling('other', { tabId: 2 });
  const put = telling('1', { method: 'PUT' });
  const preflight = telling('2', { method: 'OPTIONS' });
  const home = telling('3', { url: `${page}/home` });
  const about = { tabId: 1, frameId: 0, url: 'http://api.example/r', at: 5 };
  const before = [put.started(), preflight.started(), preflight.sent(asking('PUT')), home.started(), home.sent([])];

  test.each<[string, readonly CaptureEvent[]]>([
    ['a request that begins', refusedGet('9')],
    ['a request that was under way, and its preflight', [preflight.answered(200, granting), put.sent(), put.failed()]],
    ['a request that stayed at home', [home.answered(302, [['Location', 'http://api.example/']]), home.completed()]],
    ['a navigation', navigation(`${page}/next`)],
    ['a failure that was only counted', [{ kind: 'unseen', tabId: 1 }]],
    ['the tab’s address', [{ kind: 'located', tabId: 1, url: page, at: 5 }]],
    ['a page that is being loaded', [{ kind: 'reloaded', tabId: 1, url: page, at: 5 }]],
    ['what its document saw', [{ kind: 'page-observed', ...about, duration: 20, responseStatus: 0, by: 'script' }]],
    [
      'what its document’s rules stopped',
      [{ kind: 'stopped', ...about, documentId: null, initiator: page, type: 'ping', by: { kind: 'mixed-content' } }],
    ],
    ['that it was cleared', [{ kind: 'cleared', tabId: 1, at: 5 }]],
    ['that it is paused', [{ kind: 'paused', tabId: 1, paused: true }]],
    ['that somebody asked for it', [{ kind: 'wanted', tabId: 1 }]],
    ['that it was closed', [closed]],
  ])('%s leaves nothing, and other tabs are as ever', (_, late) => {
    for (const restarts of [false, true]) {
      const { state, exchanges } = replay([...before, closed, ...late, other.started()], { restarts });
      expect(exchanges.map(({ id }) => id)).toEqual(['other']);
      expect([...state.tabs.keys()]).toEqual([2]);
      expect([state.open.size, state.owners.size, state.unobserved.observations.size]).toEqual([1, 0, 0]);
    }
  });

  test('what stayed at home goes with its last event', () => {
    expect(replay([home.started(), closed, home.completed()]).state.sameOrigin.size).toBe(0);
  });

  test('a thousand closed tabs are remembered, the latest ones', () => {
    const all = Array.from({ length: 1200 }, (_, i) => ({ kind: 'closed', tabId: i }) as const);
    const { closed: remembered } = replay(all).state;
    expect([remembered.size, remembered.has(199), remembered.has(200), remembered.has(1199)]).toEqual([
      1000,
      false,
      true,
      true,
    ]);
  });

  test('requests without a tab are captured again after those before were let go of', () => {
    const [one, next] = [telling('1', { tabId: -1 }), telling('2', { tabId: -1 })];
    const told = [...navigation(`${page}/`), one.started(), { kind: 'closed', tabId: -1 } as const, next.started()];
    expect(ids(told)).toEqual(['2']);
  });

  test('requests without a tab are captured while a page of their origin is open, and no longer', () => {
    const one = telling('1', { tabId: -1 });
    const late = telling('2', { tabId: -1 });
    const elsewhere = telling('3', { tabId: -1, initiator: 'http://else.example' });
    const { exchanges, state } = replay([
      late.started(),
      ...navigation(`${page}/`),
      one.started(),
      elsewhere.started(),
      closed,
      one.sent(),
      one.answered(200),
      late.sent(),
      late.failed(),
    ]);
    expect(exchanges.map(({ id, end }) => [id, end])).toEqual([['1', null]]);
    expect([state.open.size, state.sameOrigin.size, state.tabs.has(-1)]).toEqual([0, 0, true]);
  });
});

describe('what is no exchange', () => {
  test('same-origin requests, no-cors ones that are fine, the browser’s own and other extensions’', () => {
    const home = telling('1', { url: `${page}/x` });
    const image = telling('2', { type: 'image' });
    const own = telling('3', { initiator: null });
    const extension = telling('4', { initiator: 'chrome-extension://abc' });
    const socket = telling('5', { type: 'websocket', url: 'wss://api.example/' });
    const told = [home, image, own, extension, socket].flatMap((one) => [
      one.started(),
      one.sent([['Accept', '*/*']]),
      one.answered(200),
      one.completed(),
    ]);
    const { exchanges, state, tab } = replay(told);
    expect(exchanges).toEqual([]);
    expect(tab(1).counts).toEqual({ sameOrigin: 1, noCors: 1, total: 2 });
    expect([state.open.size, state.sameOrigin.size]).toEqual([0, 0]);
  });

  test('a no-cors request that fails is kept, one that was given up is counted', () => {
    const blocked = telling('1', { type: 'image' });
    const aborted = telling('2', { type: 'media' });
    const sent = (told: typeof blocked) => [told.started(), told.sent([['Sec-Fetch-Mode', 'no-cors']])];
    const { exchanges, tab } = replay([
      ...sent(blocked),
      blocked.failed('net::ERR_BLOCKED_BY_ORB'),
      ...sent(aborted),
      aborted.failed('net::ERR_ABORTED'),
    ]);
    expect(exchanges.map(({ id }) => id)).toEqual(['1']);
    expect(tab(1).counts).toEqual({ sameOrigin: 0, noCors: 1, total: 2 });
  });

  test.each([
    ['application/problem+json; charset=utf-8', 'GET', 1],
    ['text/plain', 'GET', 1],
    ['text/html', 'GET', 0],
    ['application/json', 'POST', 0],
  ])('a script’s no-cors request for %s with %s is kept: %i', (type, method, kept) => {
    const one = telling('1', { method });
    const { exchanges, tab } = replay([
      one.started(),
      one.sent([['Sec-Fetch-Mode', 'no-cors']]),
      one.answered(200, [['Content-Type', type]]),
      one.completed(),
    ]);
    expect([exchanges.length, tab(1).counts.noCors]).toEqual([kept, 1 - kept]);
  });

  test('while a tab is paused nothing new is; what was under way ends', () => {
    const before = telling('1');
    const { exchanges, tab } = replay([
      before.started(),
      { kind: 'paused', tabId: 1, paused: true },
      ...refusedGet('2'),
      before.sent(),
      before.failed(),
      { kind: 'paused', tabId: 1, paused: false },
      ...refusedGet('3'),
    ]);
    expect(exchanges.map(({ id, end }) => [id, end?.kind])).toEqual([
      ['1', 'error'],
      ['3', 'error'],
    ]);
    expect(tab(1).counts.total).toBe(2);
  });
});

describe('what the browser tells out of order, or not at all', () => {
  test('a preflight whose owner began unseen is no row of its own; the owner has it when it is sent, or fails', () => {
    const preflight = telling('2', { method: 'OPTIONS' });
    const owner = telling('1', { method: 'PUT' });
    const asked = [preflight.started(), preflight.sent(asking('PUT'))];
    const refused = [...asked, preflight.answered(403), preflight.completed()];
    const granted = [...asked, preflight.answered(200, granting), preflight.completed()];
    expect(replay(refused).exchanges).toEqual([]);
    expect(replay([...refused, owner.failed()]).exchanges).toMatchObject([
      { id: '1', end: { kind: 'error' }, hops: [{ method: 'PUT', preflight: { response: { status: 403 } } }] },
    ]);
    expect(replay([...granted, owner.sent(), owner.answered(200), owner.failed()]).exchanges).toMatchObject([
      { id: '1', end: { kind: 'error' }, hops: [{ response: { status: 200 }, preflight: { id: '2' } }] },
    ]);
  });

  test('a request whose beginning was not seen is taken up when it is sent', () => {
    const { exchanges } = replay(refusedGet('1').slice(1));
    expect(exchanges).toMatchObject([{ id: '1', end: { kind: 'error' }, hops: [{ response: { status: 200 } }] }]);
  });

  test('the owner’s failure before its preflight’s (HSTS)', () => {
    const owner = telling('1', { method: 'PUT' });
    const preflight = telling('2', { method: 'OPTIONS' });
    const { exchanges, state } = replay([
      owner.started(),
      preflight.started(),
      preflight.sent(asking('PUT')),
      owner.failed(),
      preflight.failed(),
    ]);
    expect(exchanges[0]?.hops[0].preflight?.end).toMatchObject({ kind: 'error' });
    expect(state.open.size).toBe(0);
  });

  test('the owner’s failure before its preflight’s, which was never sent', () => {
    const owner = telling('1', { method: 'PUT' });
    const preflight = telling('2', { method: 'OPTIONS' });
    const { exchanges, state, tab } = replay([
      owner.started(),
      preflight.started(),
      owner.failed(),
      preflight.failed(),
    ]);
    expect(exchanges).toMatchObject([{ id: '1', hops: [{ preflight: { id: '2', end: { kind: 'error' } } }] }]);
    expect(state.open.size).toBe(0);
    expect(tab().counts.total).toBe(1);
  });

  test('a preflight to the page’s own origin, behind a redirect', () => {
    const own = `${page}/b`;
    const [first, second] = [telling('1', { method: 'PUT' }), telling('1', { method: 'PUT', url: own })];
    const [one, two] = [telling('2', { method: 'OPTIONS' }), telling('3', { method: 'OPTIONS', url: own })];
    const { exchanges, tab } = replay([
      first.started(),
      one.started(),
      one.sent(asking('PUT')),
      one.answered(204, granting),
      one.completed(),
      first.sent(),
      first.answered(307, [['Location', own]]),
      second.started(),
      two.started(),
      two.sent(asking('PUT')),
      two.answered(403),
      two.completed(),
      second.failed(),
    ]);
    expect(exchanges).toMatchObject([
      { hops: [{ preflight: { id: '2' } }, { preflight: { id: '3' }, response: null }] },
    ]);
    expect(tab(1).counts).toMatchObject({ total: 1, sameOrigin: 0 });
  });

  test('a preflight that fails before it shows its headers', () => {
    const owner = telling('1', { method: 'PUT' });
    const preflight = telling('2', { method: 'OPTIONS' });
    const { exchanges, tab } = replay([owner.started(), preflight.started(), preflight.failed(), owner.failed()]);
    expect(exchanges).toMatchObject([{ id: '1', hops: [{ preflight: { id: '2', requestHeaders: [] } }] }]);
    expect(tab(1).counts.total).toBe(1);
  });

  test('events of requests that nobody knows change nothing', () => {
    const told = telling('1');
    expect(replay([told.answered(200), told.completed(), told.failed()]).exchanges).toEqual([]);
  });

  test('an answer after a challenge replaces the challenge', () => {
    const told = telling('1');
    const { exchanges } = replay([
      told.started(),
      told.sent(),
      told.answered(401),
      told.sent([
        ['Origin', page],
        ['Authorization', 'Basic x'],
      ]),
      told.answered(200, granting),
      told.completed(),
    ]);
    expect(exchanges[0]?.hops).toMatchObject([{ response: { status: 200 } }]);
  });

  test('the worker is stopped while a same-origin redirect is under way: the rest is still judged', () => {
    const home = telling('1', { url: `${page}/go` });
    const away = telling('1');
    const afterwards = [away.started(), away.sent(), away.answered(200), away.failed()];
    const { exchanges } = replay([home.answered(302, [['Location', 'http://api.example/r']]), ...afterwards]);
    expect(exchanges).toMatchObject([{ id: '1', hops: [{ response: { status: 200 } }], end: { kind: 'error' } }]);
  });
});
