import { describe, expect, test } from 'vitest';
import { matcherOf, wordsOf } from '../../../src/panel/query/query.ts';
import { suggestionsFor } from '../../../src/panel/query/suggestions.ts';
import { findingOf } from '../../../src/report/finding-of.ts';
import { assorted } from '../exchanges.ts';

const findings = assorted().map((exchange) => findingOf(exchange));

function shown(text: string): readonly string[] {
  const matches = matcherOf(text);
  return findings.filter((finding) => matches(finding, () => wordsOf(finding))).map(({ id }) => id);
}

describe('terms with a key', () => {
  test.for([
    ['status:401', ['6']],
    ['status:30x', ['7', '14']],
    ['method:PUT', ['3']],
    ['method:d', ['14']],
    ['host:localhost:8000', ['5']],
    ['is:failed', ['9', '10']],
    ['is:redirected', ['7']],
    ['is:blocked method:PUT', ['3']],
    ['is:preflighted -method:put', ['6', '14']],
    ['is:failing -is:blocked', ['9', '10']],
    ['diagnosis:slash host:localhost', ['5']],
    ['stack:nginx', ['11']],
    ['STATUS:401 Method:post', ['6']],
    ['status:999', []],
  ] as const)('%s', ([text, ids]) => {
    expect(shown(text)).toEqual(ids);
  });

  test.for(['status:', '-status:', 'is:', 'host:', '-'])('%s is not finished, and lets everything through', (text) => {
    expect(shown(text)).toHaveLength(findings.length);
  });

  test.for(['status:401', 'is:blocked', 'host:api', 'stack:nginx', 'method:put'])(
    '%s and its negation part the log',
    (text) => {
      expect([...shown(text), ...shown(`-${text}`)].toSorted()).toEqual(findings.map(({ id }) => id).toSorted());
    },
  );

  test.for(['status:(', 'is:*', 'host:[', 'https://api.example/v2/users/42'])('%s is only text', (text) => {
    expect(() => shown(text)).not.toThrow();
  });

  test('a URL is found as it is', () => {
    expect(shown('https://api.example/v2/users/42')).toEqual(['3']);
  });
});

describe('a message of the browser’s own console finds its request', () => {
  test.for([
    [
      'Chromium',
      "app.js:3 Access to fetch at 'http://localhost:8000/api/' from origin 'http://localhost:3000' has been blocked by CORS policy: The 'Access-Control-Allow-Origin' header has a value 'http://localhost:3000/' that is not equal to the supplied origin.",
      ['5'],
    ],
    [
      'Chromium, preflight',
      "Access to XMLHttpRequest at 'https://login.example/oauth/token' from origin 'https://app.example' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok status.",
      ['6'],
    ],
    [
      'Chromium, redirected',
      "Access to fetch at 'https://new.example/b' (redirected from 'https://old.example/a') from origin 'https://app.example' has been blocked by CORS policy: x",
      ['7'],
    ],
    [
      'Firefox',
      'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example/v2/users?limit=20&cursor=eyJpZCI6NDJ9. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 200.',
      ['2'],
    ],
    ['Safari', 'Fetch API cannot load https://api.example/v2/profile due to access control checks.', ['4']],
    [
      'Safari, without a URL',
      'Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 302',
      ['7'],
    ],
    ['Safari, preflight', 'Preflight response is not successful. Status code: 401', ['6']],
    [
      'another page’s',
      "Access to fetch at 'https://other.example/' from origin 'https://app.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      [],
    ],
  ] as const)('%s', ([, message, ids]) => {
    expect(shown(message)).toEqual(ids);
  });
});

describe('suggestions', () => {
  const terms = (text: string) => suggestionsFor(text, findings).map(({ term }) => term);

  test('keys that begin with what is typed, values that the log has, the commonest first', () => {
    expect(terms('st')).toEqual(['status:', 'stack:']);
    expect(terms('users -sta')).toEqual(['-status:', '-stack:']);
    expect(new Set(terms('method:'))).toEqual(new Set(['method:get', 'method:put', 'method:post', 'method:delete']));
    expect(terms('method:')[0]).toBe('method:get');
    expect(terms('status:40')).toEqual(['status:401']);
    expect(terms('')).toEqual([]);
    expect(terms('nothing:')).toEqual([]);
  });

  test('each one, taken, matches as many as it says', () => {
    for (const key of ['status:', 'method:', 'host:', 'is:', 'diagnosis:', 'stack:']) {
      for (const { text, count, term } of suggestionsFor(`users ${key}`, findings)) {
        expect(text).toBe(`users ${term} `);
        expect(shown(term).length).toBeGreaterThanOrEqual(count ?? 0);
      }
    }
  });
});
