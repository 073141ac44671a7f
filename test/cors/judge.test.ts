import { describe, expect, test } from 'vitest';
import { answer, exchange, type Spec } from '../build.ts';
import { chromiumCode } from '../../src/cors/profiles/chromium-code.ts';
import { checksOf } from '../../src/cors/checks.ts';
import { judge } from '../../src/cors/judge.ts';
import { chromium } from '../../src/cors/profiles/chromium.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';

const page = 'https://app.example';
const open: HeaderList = [['Access-Control-Allow-Origin', '*']];
const own: HeaderList = [['Access-Control-Allow-Origin', page]];

describe('outcome and code', () => {
  test.for<{ name: string; spec: Spec; outcome: string; code: string | null }>([
    { name: 'passes', spec: { response: answer(200, open), error: null }, outcome: 'allowed', code: null },
    {
      name: 'no header',
      spec: { response: answer(200) },
      outcome: 'blocked',
      code: 'MissingAllowOriginHeader',
    },
    {
      name: 'no-cors that worked',
      spec: { mode: 'no-cors', response: answer(200), error: null },
      outcome: 'opaque',
      code: null,
    },
    {
      name: 'preflight without header, whatever its status',
      spec: { method: 'PUT', preflight: answer(404) },
      outcome: 'blocked',
      code: 'PreflightMissingAllowOriginHeader',
    },
    {
      name: 'tainted chain',
      spec: {
        response: answer(302, [...own, ['Location', 'https://other.example/']]),
        then: [{ url: 'https://other.example/', response: answer(200, own) }],
      },
      outcome: 'blocked',
      code: 'AllowOriginMismatch',
    },
    {
      name: 'redirect to an app scheme, closed by nothing',
      spec: { response: answer(302, [...own, ['Location', 'myapp://x']]) },
      outcome: 'blocked',
      code: 'CorsDisabledScheme',
    },
    {
      name: 'mode same-origin meets a foreign redirect',
      spec: { url: `${page}/a`, mode: 'same-origin', response: answer(302, [['Location', 'https://api.example/']]) },
      outcome: 'blocked',
      code: null,
    },
    {
      name: 'connection refused',
      spec: { error: 'net::ERR_CONNECTION_REFUSED' },
      outcome: 'failed',
      code: null,
    },
    {
      name: 'aborted although the headers would refuse',
      spec: { response: answer(200), error: 'net::ERR_ABORTED' },
      outcome: 'canceled',
      code: null,
    },
    {
      name: 'Local Network Access',
      spec: { page: 'http://app.example', error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS' },
      outcome: 'failed',
      code: 'InsecureLocalNetwork',
    },
    {
      name: 'headers are fine, yet it failed',
      spec: { response: answer(200, own), credentials: 'omit' },
      outcome: 'failed',
      code: null,
    },
  ])('$name', ({ spec, outcome, code }) => {
    const verdict = judge(exchange(spec));
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.refusal === null ? null : (chromiumCode(verdict.refusal)?.code ?? null)).toBe(code);
  });
});

describe('the credentials mode, which nobody shows', () => {
  test('a failure that only `include` explains was `include`', () => {
    const { credentials, refusal } = judge(exchange({ response: answer(200, open) }));
    expect(credentials).toEqual({ mode: 'include', known: 'inferred' });
    expect(refusal).toMatchObject({ kind: 'origin-not-allowed', allowOrigin: '*' });
  });

  test('a success that only no credentials explain had none', () => {
    const { credentials } = judge(exchange({ response: answer(200, open), error: null }));
    expect(credentials).toEqual({ mode: 'same-origin', known: 'inferred' });
  });

  test('a cookie on the foreign request shows it', () => {
    const { credentials } = judge(exchange({ send: [['Cookie', '(1 cookie)']], response: answer(200) }));
    expect(credentials).toEqual({ mode: 'include', known: 'seen' });
  });

  test('Sec-Fetch-Storage-Access shows it, and its absence on a cross-site request shows the opposite', () => {
    const cross: HeaderList = [['Sec-Fetch-Site', 'cross-site']];
    const told = judge(exchange({ send: [...cross, ['Sec-Fetch-Storage-Access', 'none']], response: answer(200) }));
    expect(told.credentials).toEqual({ mode: 'include', known: 'seen' });
    expect(judge(exchange({ send: cross, response: answer(200) })).credentials.mode).toBe('same-origin');
  });

  test('where both readings refuse for different reasons, both are kept', () => {
    const { refusal, alternatives } = judge(exchange({ method: 'PUT', preflight: answer(200, open) }));
    expect(refusal?.kind).toBe('method-not-allowed');
    expect(alternatives.map(({ kind }) => kind)).toEqual(['origin-not-allowed']);
  });

  test('evidence that contradicts what the browser did is not believed', () => {
    const cross: HeaderList = [['Sec-Fetch-Site', 'cross-site']];
    const { outcome, refusal } = judge(exchange({ send: cross, response: answer(200, open) }));
    expect({ outcome, kind: refusal?.kind }).toEqual({ outcome: 'failed', kind: 'unexplained' });
  });
});

describe('what the standard refuses and the browser lets through', () => {
  test('Authorization under the wildcard', () => {
    const spec: Spec = {
      send: [['Authorization', 'Bearer (hidden)']],
      credentials: 'omit',
      preflight: answer(200, [...open, ['Access-Control-Allow-Headers', '*']]),
      response: answer(200, open),
      error: null,
    };
    const { outcome, tolerated, browsers } = judge(exchange(spec));
    expect(outcome).toBe('allowed');
    expect(tolerated).toMatchObject([{ kind: 'header-not-allowed', name: 'authorization', phase: 'preflight' }]);
    expect(browsers).toEqual({ chromium: 'allowed', firefox: 'allowed', webkit: 'allowed' });
  });
});

test('a request that needed a preflight and had none got it from the cache', () => {
  const spec: Spec = { method: 'PUT', response: answer(200, open), error: null };
  expect(judge(exchange(spec)).cachedPreflightAt).toBe(0);
  expect(judge(exchange({ ...spec, method: 'GET' })).cachedPreflightAt).toBeNull();
});

test('a pending request is pending, whatever its headers say', () => {
  const open_: Exchange = { ...exchange({ response: answer(200) }), end: null };
  expect(judge(open_)).toMatchObject({ outcome: 'pending', refusal: null });
});

describe('checks', () => {
  test('those before the refusal passed, those after it were not reached', () => {
    const subject = exchange({
      method: 'PUT',
      send: [['X-A', '1']],
      credentials: 'omit',
      preflight: answer(200, [...own, ['Access-Control-Allow-Methods', 'GET, POST']]),
    });
    const checks = checksOf(subject, judge(subject), chromium);
    expect(checks.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'preflight-redirect passed',
      'allow-origin passed',
      'preflight-status passed',
      'methods-parse passed',
      'method failed',
      'header not-reached',
    ]);
    expect(checks[4]).toMatchObject({
      header: 'Access-Control-Allow-Methods',
      expected: 'PUT',
      actual: 'GET, POST',
    });
  });

  test('none for a request that CORS has no say in', () => {
    const subject = exchange({ mode: 'no-cors', response: answer(200), error: null });
    expect(checksOf(subject, judge(subject), chromium)).toEqual([]);
  });
});

describe('a request that the page ended', () => {
  const credentialed: HeaderList = [...own, ['Access-Control-Allow-Credentials', 'true']];
  const kinds = { '`*`': open, 'its origin': own, 'its origin with credentials': credentialed };
  const begun = (headers: HeaderList) => ({ ...answer(200, headers), begun: true as const });

  test.for(
    Object.entries(kinds).flatMap(([name, headers]) =>
      ['net::ERR_FAILED', 'net::ERR_ABORTED'].map((error) => ({ name, headers, error })),
    ),
  )('in the body, against $name, told as $error', ({ headers, error }) => {
    const { outcome, refusal, alternatives } = judge(exchange({ response: begun(headers), error }));
    expect([outcome, refusal?.kind, alternatives]).toEqual(['canceled', 'aborted', []]);
  });

  test.for(['net::ERR_CONNECTION_RESET', 'net::ERR_CONTENT_DECODING_FAILED', 'net::ERR_INCOMPLETE_CHUNKED_ENCODING'])(
    'is not one whose connection broke in the body: %s',
    (error) => {
      const { outcome, refusal } = judge(exchange({ response: begun(open), error }));
      expect([outcome, refusal?.kind]).toEqual(['failed', 'network-error']);
    },
  );

  test('is not one whose response was never passed on', () => {
    const { outcome, refusal } = judge(exchange({ response: answer(200, open) }));
    expect([outcome, refusal?.kind, refusal?.request.credentials]).toEqual([
      'blocked',
      'origin-not-allowed',
      'include',
    ]);
  });

  test('before it was sent, or with its document', () => {
    const { outcome } = judge({ ...exchange(), end: { kind: 'gone', at: 1 } });
    expect([outcome, judge(exchange({ error: 'net::ERR_ABORTED' })).outcome]).toEqual(['canceled', 'canceled']);
  });

  test('is not one that ended at a redirect, which a rule of the page may have stopped', () => {
    const response = answer(302, [...open, ['Location', '/next']]);
    expect(judge(exchange({ response, error: 'net::ERR_ABORTED' })).outcome).toBe('failed');
  });
});

test('a request that failed for another reason shows the checks as they would have come out', () => {
  const aborted = exchange({ response: answer(200), credentials: 'omit', error: 'net::ERR_ABORTED' });
  const [check] = checksOf(aborted, judge(aborted), chromium);
  expect(check).toMatchObject({ id: 'allow-origin', actual: null, state: 'failed' });
});

test.for([
  { page: 'https://app.example', kind: 'local-network-access' },
  { page: 'http://localhost:3000', kind: 'unexplained' },
])('sent from $page, never answered, no reason given: $kind', ({ page: from, kind }) => {
  expect(judge(exchange({ page: from, url: 'http://localhost:8000/' })).refusal?.kind).toBe(kind);
});

test.for([
  { headers: [['Origin', page]] as const, kind: 'local-network-access' },
  { headers: [], kind: 'unexplained' },
])('a preflight that ended without an answer, with $headers: $kind', ({ headers, kind }) => {
  const one = exchange({ method: 'PUT', url: 'http://api.example/', preflight: answer(200) });
  const [hop] = one.hops;
  const end = { kind: 'error', error: 'net::ERR_FAILED', at: one.startedAt + 5 } as const;
  const preflight = hop.preflight && { ...hop.preflight, requestHeaders: headers, response: null, end };
  expect(judge({ ...one, hops: [{ ...hop, preflight }] }).refusal?.kind).toBe(kind);
});

describe('an Origin header that another extension wrote', () => {
  const one = exchange({ response: answer(200, [['Access-Control-Allow-Origin', 'https://example.org']]) });
  const [first] = one.hops;
  const forged: Exchange = { ...one, hops: [{ ...first, requestHeaders: [['Origin', 'https://example.org']] }] };

  test('is not what Chromium compares with', () => {
    const { outcome, refusal } = judge(forged);
    expect([outcome, refusal?.kind, refusal?.request.origin]).toEqual(['blocked', 'origin-not-allowed', page]);
  });
});
