import { describe, expect, test } from 'vitest';
import { answer, exchange, type Spec } from '../build.ts';
import { judge } from '../../src/cors/judge.ts';
import { firefoxReason } from '../../src/cors/profiles/firefox-reason.ts';
import { readingsOf } from '../../src/cors/readings.ts';
import { profiles } from '../../src/cors/profiles/index.ts';
import { walk } from '../../src/cors/walk.ts';
import type { Exchange, HopResponse } from '../../src/cors/exchange.ts';
import type { Header, HeaderList } from '../../src/cors/model.ts';

// What the conformance runs in Firefox ESR 153 taught.

const page = 'https://app.example';
const own: HeaderList = [['Access-Control-Allow-Origin', page]];
const to = (location: string, headers: HeaderList = own): HeaderList => [...headers, ['Location', location]];

function inFirefox(spec: Spec, more: Partial<Exchange> = {}): Exchange {
  return { ...exchange({ error: null, ...spec }), ranIn: 'firefox', ...more };
}

const reading = { mode: 'cors', credentials: 'same-origin', redirect: 'follow' } as const;

function reason(spec: Spec): string | null {
  const refusal = walk(inFirefox(spec), reading, profiles.firefox);
  return refusal === null ? 'passes' : firefoxReason(refusal);
}

describe('the reason of a redirect by its target', () => {
  test.for<[name: string, response: HopResponse, reason: string]>([
    ['data: before the headers are looked at', answer(302, [['Location', 'data:,x']]), 'CORSDidNotSucceed'],
    ['data: with the headers', answer(302, to('data:,x')), 'CORSDidNotSucceed'],
    ['no URL', answer(302, [['Location', 'http://[']]), 'CORSDidNotSucceed'],
    ['another origin’s blob:', answer(302, [['Location', 'blob:https://b.example/x']]), 'CORSDidNotSucceed'],
    [
      'its own blob: after the headers',
      answer(302, [['Location', 'blob:https://api.example/x']]),
      'CORSMissingAllowOrigin',
    ],
    ['an unknown scheme after the headers', answer(302, [['Location', 'foo:x']]), 'CORSMissingAllowOrigin'],
    ['an unknown scheme with the headers', answer(302, to('foo:x')), 'CORSRequestNotHttp'],
    ['a user name', answer(302, to('https://u@api.example/')), 'CORSDidNotSucceed'],
  ])('%s', ([, response, expected]) => {
    expect(reason({ response })).toBe(expected);
  });

  test('at home nothing of it is CORS', () => {
    expect(reason({ url: `${page}/a`, response: answer(302, [['Location', 'data:,x']]) })).toBeNull();
    expect(reason({ url: `${page}/a`, response: answer(302, [['Location', 'foo:x']]) })).toBe('CORSRequestNotHttp');
  });
});

test.for<[location: string, headers: HeaderList, reason: string]>([
  ['/b', own, 'CORSExternalRedirectNotAllowed'],
  ['', own, 'CORSExternalRedirectNotAllowed'],
  ['/b', [], 'CORSMissingAllowOrigin'],
  ['https://u:p@api.example/', own, 'CORSDidNotSucceed'],
  ['foo:x', own, 'CORSDidNotSucceed'],
  ['data:,x', [], 'CORSDidNotSucceed'],
  ['http://[', [], 'CORSDidNotSucceed'],
])('a preflight that is redirected to %j', ([location, headers, expected]) => {
  expect(reason({ method: 'PUT', preflight: answer(302, to(location, headers)) })).toBe(expected);
});

test('an empty line beside Access-Control-Allow-Origin refuses, beside the others it is left out', () => {
  const lines = (name: string, ...values: readonly string[]) => values.map((value): Header => [name, value]);
  expect(reason({ response: answer(200, lines('Access-Control-Allow-Origin', '', page)) })).toBe(
    'CORSMultipleAllowOriginNotAllowed',
  );
  const credentials = answer(200, [...own, ...lines('Access-Control-Allow-Credentials', '', 'true')]);
  const included = { ...reading, credentials: 'include' } as const;
  expect(walk(inFirefox({ response: credentials }), included, profiles.firefox)).toBeNull();
  expect(walk(inFirefox({ response: credentials }), included, profiles.chromium)).not.toBeNull();
});

test('an empty Location leads nowhere in Chromium, and to itself in Firefox', () => {
  const response = answer(302, to(''));
  expect(walk(inFirefox({ response }), reading, profiles.chromium)).toBeNull();
  expect(judge(inFirefox({ response, error: 'NS_ERROR_REDIRECT_LOOP' }))).toMatchObject({ outcome: 'failed' });
});

describe('a redirect that the page did not want followed', () => {
  test.for<[name: string, location: string, error: string | null]>([
    ['no URL', 'http://[', null],
    ['a user name', 'https://u:p@api.example/', null],
    ['data:, in a worker', 'data:,x', 'NS_BINDING_FAILED'],
  ])('%s', ([, location, error]) => {
    const { outcome, refusal } = judge(inFirefox({ response: answer(302, to(location)), error }));
    expect([outcome, refusal?.kind]).toEqual(['failed', 'aborted']);
  });

  test('its own headers still count', () => {
    const response = answer(302, [['Location', 'data:,x']]);
    const { outcome, refusal } = judge(inFirefox({ response, error: 'NS_ERROR_DOM_BAD_URI' }));
    expect([outcome, refusal?.kind]).toEqual(['blocked', 'no-allow-origin']);
  });
});

test('a redirect to an unknown scheme ends without an event, whatever refuses it', () => {
  const response = answer(302, [['Location', 'foo:x']]);
  const { outcome, refusal } = judge({ ...inFirefox({ response }), end: null });
  expect([outcome, refusal?.kind]).toEqual(['blocked', 'no-allow-origin']);
});

test('an answer that is no HTTP, behind a preflight', () => {
  const preflight = answer(204, [...own, ['Access-Control-Allow-Methods', 'PUT']]);
  const { outcome, refusal } = judge(inFirefox({ method: 'PUT', preflight, error: 'NS_ERROR_ABORT' }));
  expect([outcome, refusal?.kind]).toEqual(['failed', 'network-error']);
});

describe('what the headers tell of a request', () => {
  const sent = (headers: HeaderList, more: Partial<Exchange>): Exchange => {
    const one = inFirefox({ response: answer(200) }, more);
    const [{ requestHeaders, ...hop }, ...rest] = one.hops;
    const { knownOptions: _knownOptions, ...unknown } = one;
    return { ...unknown, hops: [{ ...hop, requestHeaders: [...(requestHeaders ?? []), ...headers] }, ...rest] };
  };
  const crossSite: HeaderList = [
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Site', 'cross-site'],
  ];

  test('only a document says that it has no storage access', () => {
    const modes = (documentId: string | null) =>
      readingsOf(sent(crossSite, { documentId })).map(({ credentials }) => credentials);
    expect(modes('d')).toEqual(['same-origin']);
    expect(modes(null)).toEqual(['same-origin', 'include']);
  });

  test('only the first hop says so', () => {
    const { hops, ...rest } = sent([['Sec-Fetch-Site', 'same-site']], {});
    const [first] = hops;
    const away = { ...first, requestHeaders: [...(first.requestHeaders ?? []).slice(0, 1), ...crossSite] };
    const one: Exchange = { ...rest, hops: [first, away] };
    expect(readingsOf(one).map(({ credentials }) => credentials)).toContain('include');
    expect(readingsOf({ ...one, ranIn: 'chromium' }).map(({ credentials }) => credentials)).not.toContain('include');
  });

  test('a beacon of a safelisted type is sent without CORS', () => {
    const one = (type: string): Exchange => {
      const { hops, ...rest } = sent([['Content-Type', type]], { type: 'ping' });
      const [hop, ...others] = hops;
      return { ...rest, hops: [{ ...hop, method: 'POST' }, ...others] };
    };
    expect(readingsOf(one('text/plain;charset=UTF-8'))[0].mode).toBe('no-cors');
    expect(readingsOf(one('application/json'))[0].mode).toBe('cors');
  });
});
