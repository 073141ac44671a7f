import { describe, expect, test } from 'vitest';
import { answer, exchange } from '../build.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { jsonReport } from '../../src/report/json.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { about } from './hostile.ts';
import { secrets } from './secrets.ts';

/** Exchanges that carry one secret wherever a page, a server or a person can put one. */
function leaky(secret: string): readonly Exchange[] {
  const url = `https://jane:${secret}@api.example/v1/${secret}/x;id=${secret}?token=${secret}&${secret}#${secret}`;
  const send = [
    ['X-Api-Key', secret],
    ['X-Custom', `v1 ${secret}`],
    ['Referer', `https://app.example/?t=${secret}`],
    ['Authorization', `Bearer ${secret}`],
    ['Cookie', `sid=${secret}`],
  ] as const;
  const got = [
    ['Set-Cookie', `sid=${secret}; Path=/`],
    ['X-Session', secret],
    ['Link', `</v1?cursor=${secret}>; rel=next`],
    ['Content-Security-Policy-Report-Only', `report-uri https://r.example/?key=${secret}`],
  ] as const;
  const allow = ['Access-Control-Allow-Origin', `https://app.example/?t=${secret}`] as const;
  const redirect = ['Location', `https://other.example/cb?code=${secret}`] as const;
  return [
    exchange({ url, send, response: answer(200, got), credentials: 'include' }),
    exchange({ url, send, response: answer(200, [...got, allow]), credentials: 'include' }),
    exchange({ url, method: 'PUT', send, preflight: answer(302, [...got, redirect]) }),
    exchange({ url, method: 'PUT', send, preflight: answer(301, [['Location', `${url}/`]]) }),
    exchange({
      url,
      send,
      response: answer(302, [redirect]),
      then: [{ url: redirect[1], response: answer(200, got) }],
    }),
    exchange({ url, send, error: 'net::ERR_CONNECTION_REFUSED' }),
    exchange({ url: `javascript:alert("${secret}")`, send }),
    exchange({ url: `data:text/plain,${secret}`, send }),
  ];
}

describe.each(secrets)('%s', (_what, secret) => {
  test('is in no report', () => {
    const findings = leaky(secret).map((one) => findingOf(one));
    const page = { url: `https://app.example/reset/${secret}?t=${secret}#${secret}` };
    for (const recipe of ['', 'nginx', 'page-fetch']) {
      expect(markdownReport({ ...about, findings, page, recipe, redact: true })).not.toContain(secret);
    }
    expect(JSON.stringify(jsonReport({ ...about, findings, page, redact: true }))).not.toContain(secret);
  });

  test('in a cookie or an authorization is in no report, even when all is to be kept', () => {
    const send = [
      ['Authorization', `Bearer ${secret}`],
      ['Cookie', `sid=${secret}`],
    ] as const;
    const findings = [findingOf(exchange({ send, response: answer(200, [['Set-Cookie', `sid=${secret}`]]) }))];
    expect(markdownReport({ ...about, findings })).not.toContain(secret);
    expect(JSON.stringify(jsonReport({ ...about, findings }))).not.toContain(secret);
  });
});

test('what was not masked is all there when it is to be kept', () => {
  const url = 'https://api.example/?page=2#top';
  const report = jsonReport({
    ...about,
    findings: [findingOf(exchange({ url, response: answer(200) }))],
    page: { url },
  });
  expect(report).toMatchObject({ redacted: false, page: { url }, findings: [{ request: { url } }] });
});
