import { describe, expect, test } from 'vitest';
import type { CaptureEvent, Stopped } from '../../src/capture/event.ts';
import { judge } from '../../src/cors/judge.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import { page, telling } from './events.ts';
import { replay } from './replay.ts';

const api = 'http://api.example/r';
const csp = {
  kind: 'csp',
  directive: 'connect-src',
  policy: "connect-src 'self'",
  sourceFile: `${page}/app.js`,
  line: 3,
} as const;

/** The page's word that a rule of its own stopped a request. */
function stopped(at: number, changes: Partial<Stopped> = {}): Stopped {
  const about = { tabId: 1, frameId: 0, documentId: 'doc', initiator: page, url: api, type: 'xmlhttprequest' };
  return { kind: 'stopped', ...about, at, by: csp, ...changes };
}

/** A request that is redirected and ends there. */
function cutShort(
  id: string,
  at: number,
  url = api,
  headers: HeaderList = [['Origin', page]],
): readonly CaptureEvent[] {
  const told = telling(id, { at, url });
  return [
    told.started(),
    told.sent(headers),
    told.answered(302, [
      ['Access-Control-Allow-Origin', '*'],
      ['Location', 'http://other.example/'],
    ]),
    told.failed('net::ERR_ABORTED'),
  ];
}

const log = (events: readonly CaptureEvent[]) => replay(events).exchanges;
const rules = (events: readonly CaptureEvent[]) => log(events).map(({ id, stoppedBy }) => [id, stoppedBy?.kind]);

describe('a request that was never sent', () => {
  test('is an exchange of its own, and failed without CORS', () => {
    const [only, ...others] = log([stopped(1000.4)]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      id: 'stopped-1000-0',
      startedAt: 1000.4,
      initiator: page,
      hops: [{ url: api, method: '', requestHeaders: null, response: null }],
      end: { kind: 'error', error: 'blocked:csp', at: 1000.4 },
      stoppedBy: csp,
    });
    expect(only && judge(only)).toMatchObject({
      outcome: 'failed',
      refusal: { kind: 'blocked-by-csp', directive: 'connect-src', location: null },
      alternatives: [],
    });
  });

  test('mixed content is called by its name', () => {
    const [only] = log([stopped(1000, { by: { kind: 'mixed-content' } })]);
    expect(only && judge(only)).toMatchObject({ outcome: 'failed', refusal: { kind: 'mixed-content' } });
  });

  test('several at once are several', () => {
    expect(log([stopped(1000), stopped(1000), stopped(1000)])).toHaveLength(3);
  });

  test('an element asks with GET', () => {
    expect(log([stopped(1000, { type: 'image' })])[0]?.hops[0].method).toBe('GET');
  });

  test('an answered request to the same address keeps its own fate', () => {
    const told = telling('1', { at: 990 });
    const events = [told.started(), told.sent(), told.answered(200), told.failed(), stopped(1000)];
    expect(rules(events)).toEqual([
      ['1', undefined],
      ['stopped-1000-0', 'csp'],
    ]);
  });

  test.for<readonly [string, readonly CaptureEvent[]]>([
    ['its address is the page’s own', [stopped(1000, { url: `${page}/r` })]],
    ['recording is paused', [{ kind: 'paused', tabId: 1, paused: true }, stopped(1000)]],
    ['its document is gone', [{ kind: 'located', tabId: 1, url: 'http://new.example/', at: 2000 }, stopped(1000)]],
  ])('is not kept when %s', ([, events]) => {
    expect(log(events)).toEqual([]);
  });

  test('nothing of a policy grows without end, and no nonce is kept', () => {
    const policy = `script-src 'nonce-c2VjcmV0' ${'https://a.example '.repeat(1000)}`;
    const kept = JSON.stringify(log([stopped(1000, { by: { ...csp, policy } })]));
    expect(kept.length).toBeLessThan(4000);
    expect(kept).not.toContain('c2VjcmV0');
  });
});

describe('a request that ended at a redirect', () => {
  test('is closed by the word about the address it was made for', () => {
    const [only, ...others] = log([...cutShort('1', 1000), stopped(1003)]);
    expect(others).toEqual([]);
    expect(only && judge(only)).toMatchObject({
      outcome: 'failed',
      refusal: { kind: 'blocked-by-csp', location: 'http://other.example/' },
    });
  });

  test('each word closes one of several', () => {
    expect(rules([...cutShort('1', 1000), ...cutShort('2', 1001), stopped(1003), stopped(1004)])).toEqual([
      ['1', 'csp'],
      ['2', 'csp'],
    ]);
  });

  test('also one whose address has a fragment', () => {
    expect(rules([...cutShort('1', 1000, `${api}#top`), stopped(1003)])).toEqual([['1', 'csp']]);
  });

  test('also one that began at the page’s own origin', () => {
    expect(rules([...cutShort('1', 1000, `${page}/away`)])).toEqual([]);
    expect(rules([...cutShort('1', 1000, `${page}/away`), stopped(1003, { url: `${page}/away` })])).toEqual([
      ['1', 'csp'],
    ]);
  });

  test('also one without CORS, which would be dropped', () => {
    expect(rules(cutShort('1', 1000, api, []))).toEqual([]);
    expect(rules([...cutShort('1', 1000, api, []), stopped(1003)])).toEqual([['1', 'csp']]);
  });

  test.for<readonly [string, Stopped]>([
    ['another tab', stopped(1003, { tabId: 2 })],
    ['another frame', stopped(1003, { frameId: 4 })],
    ['another time', stopped(9000)],
    ['another address', stopped(1003, { url: 'http://api.example/other' })],
  ])('is not closed by a word of %s', ([, word]) => {
    expect(rules([...cutShort('1', 1000), word])[0]).toEqual(['1', undefined]);
  });
});

describe('what the browser itself did not send', () => {
  const unsent = { by: { kind: 'unsent' } } as const;

  test('is an exchange of its own where no event tells of it', () => {
    const [only] = log([stopped(1000, unsent)]);
    expect(only).toMatchObject({ end: { kind: 'error', error: 'blocked:devtools' }, stoppedBy: unsent.by });
    expect(only && judge(only)).toMatchObject({ outcome: 'failed', refusal: { kind: 'blocked-by-client' } });
  });

  test('is nothing new where an event tells of it, or a rule of the page', () => {
    const told = telling('1', { at: 1000 });
    const request = [told.started(), told.sent(), told.failed('net::ERR_BLOCKED_BY_CLIENT')];
    expect(rules([...request, stopped(1001, unsent)])).toEqual([['1', undefined]]);
    expect(rules([stopped(1000), stopped(1001, unsent)])).toEqual([['stopped-1000-0', 'csp']]);
  });

  test('is told again where the same request is made again, later', () => {
    expect(rules([stopped(1000, unsent), stopped(9000, unsent)])).toHaveLength(2);
  });
});

describe('a policy of the page that refuses a response', () => {
  const dip = { type: 'image', by: { kind: 'embedder-policy', policy: 'dip' } } as const;

  test('is written to the request that ended by it', () => {
    const told = telling('1', { at: 1000, type: 'image' });
    const events = [told.started(), told.sent([]), told.answered(200), told.failed('net::ERR_BLOCKED_BY_RESPONSE')];
    const [only, ...others] = log([...events, stopped(1005, dip)]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: '1', stoppedBy: dip.by });
    expect(only && judge(only)).toMatchObject({
      outcome: 'failed',
      refusal: { kind: 'blocked-by-response-policy', error: 'net::ERR_BLOCKED_BY_RESPONSE' },
    });
  });

  test('makes no request of its own', () => {
    expect(log([stopped(1005, dip)])).toEqual([]);
  });
});
