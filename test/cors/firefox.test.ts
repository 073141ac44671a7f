import { describe, expect, test } from 'vitest';
import { answer, exchange, type Spec } from '../build.ts';
import { judge } from '../../src/cors/judge.ts';
import { firefoxPage, firefoxReasons } from '../../src/cors/profiles/firefox-pages.ts';
import { firefoxReason, firefoxWarning } from '../../src/cors/profiles/firefox-reason.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { Elsewhere, HeaderList } from '../../src/cors/model.ts';

const page = 'https://app.example';
const open: HeaderList = [['Access-Control-Allow-Origin', '*']];
const own: HeaderList = [['Access-Control-Allow-Origin', page]];
const [to, home] = [
  (url: string): HeaderList => [...open, ['Location', url]],
  (url: string): HeaderList => [...own, ['Location', url]],
];

/** An exchange as Firefox shows it; completed unless an error is given. */
function inFirefox(spec: Spec, more: Partial<Exchange> = {}): Exchange {
  return { ...exchange({ error: null, ...spec }), ranIn: 'firefox', ...more };
}

describe('what an end means', () => {
  const image = { mode: 'no-cors', type: 'image' } as const;
  test.for<{ name: string; spec: Spec; outcome: string; kind: string | null }>([
    { name: 'completed, refused', spec: { response: answer(200) }, outcome: 'blocked', kind: 'no-allow-origin' },
    { name: 'completed, allowed', spec: { response: answer(200, own) }, outcome: 'allowed', kind: null },
    {
      name: 'cancelled by the content process',
      spec: bad({ response: answer(200) }),
      outcome: 'blocked',
      kind: 'no-allow-origin',
    },
    {
      name: 'cancelled, and no header says why',
      spec: bad({ response: answer(200, own), credentials: 'omit' }),
      outcome: 'failed',
      kind: 'unexplained',
    },
    {
      name: 'refused redirect',
      spec: named('NS_ERROR_UNEXPECTED', answer(302, [['Location', '/b']])),
      outcome: 'blocked',
      kind: 'no-allow-origin',
    },
    {
      name: 'redirect of an encrypted page to an address that is not',
      spec: { ...named('NS_ERROR_UNEXPECTED', answer(302, to('http://api.example/'))), credentials: 'omit' },
      outcome: 'failed',
      kind: 'mixed-content',
    },
    {
      name: 'redirect to this machine, which may stay unencrypted',
      spec: { ...named('NS_ERROR_UNEXPECTED', answer(302, to('http://localhost:8000/'))), credentials: 'omit' },
      outcome: 'failed',
      kind: 'unexplained',
    },
    {
      name: 'redirect to a user name',
      spec: named('NS_ERROR_NET_ON_RECEIVING_FROM', answer(302, to('https://u:p@api.example/'))),
      outcome: 'blocked',
      kind: 'redirect-with-credentials',
    },
    {
      name: 'redirect to data:',
      spec: named('NS_ERROR_CORRUPTED_CONTENT', answer(302, to('data:,x'))),
      outcome: 'failed',
      kind: 'redirect-scheme',
    },
    {
      name: 'connection cut after the preflight',
      spec: { error: 'NS_ERROR_NET_ON_RECEIVING_FROM' },
      outcome: 'failed',
      kind: 'network-error',
    },
    {
      name: 'connection refused',
      spec: { error: 'NS_ERROR_CONNECTION_REFUSED' },
      outcome: 'failed',
      kind: 'network-error',
    },
    {
      name: 'certificate, in German',
      spec: { error: 'Dem Zertifikat wird nicht vertraut, weil es vom Aussteller selbst signiert wurde.' },
      outcome: 'failed',
      kind: 'network-error',
    },
    { name: 'given up', spec: { error: 'NS_BINDING_ABORTED' }, outcome: 'canceled', kind: 'aborted' },
    {
      name: 'connection of HTTP/2 ended',
      spec: { error: 'NS_ERROR_ABORT' },
      outcome: 'failed',
      kind: 'network-error',
    },
    {
      name: 'EventSource closed by the page before there was a response',
      spec: { error: 'NS_ERROR_ABORT', send: [['Accept', 'text/event-stream']] },
      outcome: 'canceled',
      kind: 'aborted',
    },
    {
      name: 'EventSource closed by the page',
      spec: named('NS_ERROR_ABORT', answer(200, own)),
      outcome: 'canceled',
      kind: 'aborted',
    },
    {
      name: 'a reader canceled in the body',
      spec: named('NS_BASE_STREAM_CLOSED', answer(200, open)),
      outcome: 'canceled',
      kind: 'aborted',
    },
    {
      name: 'aborted in the body',
      spec: named('NS_BINDING_ABORTED', answer(200, open)),
      outcome: 'canceled',
      kind: 'aborted',
    },
    {
      name: 'a player that wants no more of it',
      spec: { type: 'media', ...named('NS_ERROR_PARSED_DATA_CACHED', answer(200, open)) },
      outcome: 'canceled',
      kind: 'aborted',
    },
    {
      name: 'the connection dies in the body',
      spec: named('NS_ERROR_NET_PARTIAL_TRANSFER', answer(200, open)),
      outcome: 'failed',
      kind: 'network-error',
    },
    {
      name: 'a name that nobody knows, behind headers that refuse nothing',
      spec: named('NS_ERROR_OF_TOMORROW', answer(200, open)),
      outcome: 'failed',
      kind: 'unexplained',
    },
    {
      name: 'a name that nobody knows, behind headers that refuse',
      spec: named('NS_ERROR_OF_TOMORROW', answer(200)),
      outcome: 'blocked',
      kind: 'no-allow-origin',
    },
    {
      name: 'a worker’s PUT whose connection dies after a granted preflight',
      spec: {
        method: 'PUT',
        preflight: answer(200, [...open, ['Access-Control-Allow-Methods', 'PUT']]),
        error: 'NS_ERROR_DOM_BAD_URI',
      },
      outcome: 'failed',
      kind: 'network-error',
    },
    {
      name: 'CORP',
      spec: { ...image, ...named('NS_ERROR_DOM_CORP_FAILED', answer(200)) },
      outcome: 'failed',
      kind: 'blocked-by-response-policy',
    },
    {
      name: 'ORB, an image',
      spec: { ...image, ...named('NS_BINDING_ABORTED', answer(200)) },
      outcome: 'failed',
      kind: 'blocked-by-orb',
    },
    {
      name: 'ORB, a script',
      spec: { ...image, type: 'script', ...named('NS_ERROR_FAILURE', answer(200)) },
      outcome: 'failed',
      kind: 'blocked-by-orb',
    },
    {
      name: 'a module of the wrong type',
      spec: { type: 'script', ...named('NS_ERROR_CORRUPTED_CONTENT', answer(200, open)) },
      outcome: 'failed',
      kind: 'blocked-by-orb',
    },
    {
      name: 'the same, where the credentials mode is not known and would be refused if it were include',
      spec: { type: 'script', ...named('NS_ERROR_CORRUPTED_CONTENT', answer(200, open)) },
      outcome: 'failed',
      kind: 'blocked-by-orb',
    },
    {
      name: 'a module of the wrong type that CORS refuses in any case',
      spec: { type: 'script', ...named('NS_ERROR_CORRUPTED_CONTENT', answer(404)) },
      outcome: 'blocked',
      kind: 'no-allow-origin',
    },
    ...[
      'NS_ERROR_TRACKING_URI',
      'NS_ERROR_FINGERPRINTING_URI',
      'NS_ERROR_CRYPTOMINING_URI',
      'NS_ERROR_SOCIALTRACKING_URI',
      'NS_ERROR_EMAILTRACKING_URI',
      'NS_ERROR_MALWARE_URI',
      'NS_ERROR_PHISHING_URI',
      'NS_ERROR_UNWANTED_URI',
      'NS_ERROR_HARMFUL_URI',
      'NS_ERROR_HARMFULADDON_URI',
      'NS_ERROR_BLOCKED_URI',
      'NS_ERROR_BLOCKED_BY_POLICY',
    ].map((error) => ({ name: error, spec: { error }, outcome: 'failed', kind: 'blocked-by-client' })),
    { name: 'offline', spec: { error: 'NS_ERROR_OFFLINE' }, outcome: 'failed', kind: 'network-error' },
    {
      name: 'Local Network Access',
      spec: { error: 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED' },
      outcome: 'failed',
      kind: 'local-network-access',
    },
    {
      name: 'redirect loop',
      spec: named('NS_ERROR_REDIRECT_LOOP', answer(302, to('/items'))),
      outcome: 'failed',
      kind: 'redirect-count',
    },
    {
      name: 'redirect not followed',
      spec: { response: answer(302, to('/b')), credentials: 'omit' },
      outcome: 'failed',
      kind: 'aborted',
    },
  ])('$name', ({ spec, outcome, kind }) => {
    const verdict = judge(inFirefox(spec));
    expect([verdict.outcome, verdict.refusal?.kind ?? null]).toEqual([outcome, kind]);
  });
});

test('cancelled by an extension: it was never sent', () => {
  const { hops, ...one } = inFirefox({ error: 'NS_ERROR_ABORT' });
  const verdict = judge({ ...one, hops: [{ ...hops[0], requestHeaders: null }] });
  expect(verdict.refusal?.kind).toBe('blocked-by-client');
});

describe('the credentials mode, which no header shows', () => {
  const star = { response: answer(200, open) };

  test('without an observation: none are assumed, and the other reading is told', () => {
    const verdict = judge(inFirefox(star));
    expect([verdict.outcome, verdict.credentials.known]).toEqual(['allowed', 'assumed']);
    expect(verdict.alternatives.map(({ kind }) => kind)).toEqual(['origin-not-allowed']);
  });

  test.each([
    [0, 'blocked', 'include'],
    [200, 'allowed', 'same-origin'],
  ])('an observation of %i settles it', (responseStatus, outcome, mode) => {
    const verdict = judge(inFirefox(star, { pageObservation: { responseStatus } }));
    expect([verdict.outcome, verdict.credentials]).toEqual([outcome, { mode, known: 'inferred' }]);
    expect(verdict.alternatives).toEqual([]);
  });

  test('no observation decides against the headers', () => {
    expect(judge(inFirefox({ response: answer(200) }, { pageObservation: { responseStatus: 200 } })).outcome).toBe(
      'blocked',
    );
    expect(
      judge(inFirefox({ response: answer(200, own), credentials: 'omit' }, { pageObservation: { responseStatus: 0 } }))
        .outcome,
    ).toBe('allowed');
  });
});

describe('a preflight behind a redirect is made for the page', () => {
  const through = (url: string, preflight: HeaderList): Spec => ({
    method: 'PUT',
    credentials: 'omit',
    preflight: answer(204, [...own, ['Access-Control-Allow-Methods', 'PUT']]),
    response: answer(307, home(url)),
    then: [{ url, preflight: answer(204, [...preflight, ['Access-Control-Allow-Methods', 'PUT']]) }],
    error: 'NS_ERROR_DOM_BAD_URI',
  });

  test.for<[string, string, HeaderList, Elsewhere, Elsewhere]>([
    ['allowed for the page', 'https://other.example/', own, 'unknown', 'blocked'],
    ['allowed for null', 'https://other.example/', [['Access-Control-Allow-Origin', 'null']], 'blocked', 'unknown'],
    ['home again, nobody allowed', `${page}/x`, [], 'unknown', 'blocked'],
  ])('%s', ([, url, headers, firefox, chromium]) => {
    expect(judge(inFirefox(through(url, headers))).browsers).toMatchObject({ firefox, chromium });
  });
});

test('a preflight that only Firefox makes is none of Chromium’s', () => {
  const granted = answer(204, [...own, ['Access-Control-Allow-Methods', 'PUT']]);
  const there = 'https://api.example/b';
  const put = exchange({ method: 'PUT', credentials: 'omit', preflight: granted, response: answer(303, home(there)) });
  const asked = exchange({ url: there, method: 'GET', preflight: answer(404), error: 'NS_ERROR_DOM_BAD_URI' });
  const behind: Exchange = { ...put, ranIn: 'firefox', hops: [put.hops[0], asked.hops[0]], end: asked.end };
  const { outcome, browsers } = judge(behind);
  expect([outcome, browsers.firefox, browsers.chromium]).toEqual(['blocked', 'blocked', 'unknown']);
});

describe('reasons', () => {
  test('each has its page on MDN', () => {
    expect(firefoxReasons).toHaveLength(15);
    for (const reason of firefoxReasons) expect(firefoxPage(reason)).toMatch(new RegExp(`/CORS/Errors/${reason}$`));
    expect(firefoxPage('CORSAllowHeaderFromPreflightDeprecation')).toBeNull();
  });

  test.each([
    ['HTTP/1.1 200 OK', `${page}, ${page}`, 'CORSMultipleAllowOriginNotAllowed'],
    ['HTTP/1.1 200 OK', `*, ${page}`, 'CORSMultipleAllowOriginNotAllowed'],
    // More likely a list in one line; nothing shows which it was.
    ['HTTP/1.1 200 OK', `https://admin.example, ${page}`, 'CORSAllowOriginNotMatchingOrigin'],
    ['HTTP/1.1 200 OK', `${page},${page}`, 'CORSAllowOriginNotMatchingOrigin'],
    ['HTTP/2 200', `${page}, ${page}`, 'CORSAllowOriginNotMatchingOrigin'],
    ['HTTP/2 200', `*, *`, 'CORSAllowOriginNotMatchingOrigin'],
  ])('lines that were joined, over %s: %s', (statusLine, value, reason) => {
    const response = { ...answer(200, [['Access-Control-Allow-Origin', value]]), statusLine };
    const { refusal } = judge(inFirefox({ response }));
    expect(refusal && firefoxReason(refusal)).toBe(reason);
  });

  test('Authorization under the star is warned of', () => {
    const granted = answer(204, [...own, ['Access-Control-Allow-Headers', '*']]);
    const spec: Spec = {
      send: [['Authorization', 'x']],
      preflight: granted,
      response: answer(200, own),
      credentials: 'omit',
    };
    expect(judge(inFirefox(spec)).tolerated.map(firefoxWarning)).toEqual(['CORSAllowHeaderFromPreflightDeprecation']);
  });
});

function bad(spec: Spec): Spec {
  return { ...spec, error: 'NS_ERROR_DOM_BAD_URI' };
}

function named(error: string, response: ReturnType<typeof answer>): Spec {
  return { error, response };
}
