import { describe, expect, test } from 'vitest';
import { cleanHeaders } from '../../src/capture/clean.ts';
import { answer, exchange } from '../build.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { Header } from '../../src/cors/model.ts';
import { curlOf } from '../../src/report/curl.ts';
import type { Finding } from '../../src/report/finding.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { jsonReport } from '../../src/report/json.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { maskText, maskUrl } from '../../src/report/mask.ts';
import { redactFinding } from '../../src/report/redact.ts';
import { about } from './hostile.ts';
import { places } from './places.ts';
import { otherHeaders, secretHeaders, secrets, secretTexts, secretUrls, spaced, weak } from './secrets.ts';

/** Every text that can leave the browser. Without a chosen stack the Markdown has the text for each. */
function leaving(findings: readonly Finding[], page: string, redact = true): readonly string[] {
  const input = { ...about, findings, page: { url: page }, redact };
  return [
    markdownReport(input),
    JSON.stringify(jsonReport(input)),
    ...findings.flatMap((finding) => {
      const { preflight, request } = curlOf(redactFinding(finding, redact));
      return [preflight ?? '', request ?? ''];
    }),
  ];
}

function leaksOf(secret: string, exchanges: readonly Exchange[], page = 'https://app.example/'): readonly string[] {
  const findings = exchanges.map((one) => findingOf(one, exchanges));
  return leaksIn(secret, leaving(findings, page));
}

/** Where the secret stands in a text, with what is around it. */
function leaksIn(secret: string, texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    [secret, encodeURIComponent(secret)].flatMap((form) => {
      const at = text.indexOf(form);
      return at === -1 ? [] : [text.slice(Math.max(0, at - 60), at + form.length + 20)];
    }),
  );
}

/** A header on every message, of a request that is refused, one that its preflight refuses, and one that passes. */
function withHeader(...headers: readonly Header[]): readonly Exchange[] {
  const clean = cleanHeaders(headers);
  const allowed = [['Access-Control-Allow-Origin', 'https://app.example'], ...clean] as const;
  return [
    exchange({ send: clean, response: answer(502, clean), credentials: 'include' }),
    exchange({ method: 'PUT', send: clean, preflight: answer(401, clean) }),
    exchange({ send: clean, response: answer(200, allowed), credentials: 'omit', error: null }),
  ];
}

/** A URL wherever one can stand. */
function withUrl(url: string): readonly Exchange[] {
  const to = [['Location', url]] as const;
  const got = [
    ['Content-Location', url],
    ['Link', `<${url}>; rel=next`],
    ['Access-Control-Allow-Origin', url],
  ] as const;
  return [
    exchange({ url, send: [['Referer', url]], response: answer(200, got), credentials: 'omit' }),
    exchange({ url, method: 'PUT', send: [['Content-Type', 'application/json']], preflight: answer(301, to) }),
    exchange({ url: 'https://api.example/', response: answer(302, to), then: [{ url, response: answer(200) }] }),
    exchange({ url, error: 'net::ERR_CONNECTION_REFUSED' }),
  ];
}

/** A text wherever a server or a page can put one that is shown. */
function withText(text: string): readonly Exchange[] {
  const names = [
    'Server',
    'Via',
    'X-Powered-By',
    'WWW-Authenticate',
    'Content-Type',
    'Vary',
    'X-Amzn-Errortype',
    'Link',
  ];
  const cors = ['Access-Control-Allow-Credentials', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'];
  const marks = names.map((name): Header => [name, text]);
  return [
    exchange({
      response: { ...answer(500, marks), statusLine: `HTTP/1.1 500 ${text}` },
      type: text,
      credentials: 'omit',
    }),
    exchange({ response: { ...answer(403), statusLine: `HTTP/1.1 403 CORS ${text}` }, credentials: 'omit' }),
    exchange({ response: answer(403, [['X-Cors-Error', text]]), error: text, credentials: 'omit' }),
    exchange({ response: answer(200, [['Access-Control-Allow-Origin', text]]), credentials: 'include' }),
    exchange({
      method: 'PUT',
      send: [['X-Tenant', '1']],
      preflight: answer(204, [['Access-Control-Allow-Origin', '*'], ...cors.map((name): Header => [name, text])]),
      credentials: 'omit',
    }),
  ];
}

/** Names that a page or a server can make up. */
function withName(name: string): readonly Exchange[] {
  return [
    ...withHeader(
      [name, '1'],
      ['Set-Cookie', `${name}=1; Path=/`],
      ['Set-Cookie', `a=1; Path=/${name}`],
      ['Access-Control-Expose-Headers', name],
      ['Access-Control-Allow-Methods', name],
    ),
    exchange({
      method: name,
      send: [[name, '1']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', name],
      ]),
      credentials: 'omit',
    }),
  ];
}

const urlsOf = (secret: string): readonly string[] => [
  `https://api.example/v1/${secret}/x`,
  `https://api.example/v1/x-${secret}`,
  `https://api.example/v1/${encodeURIComponent(secret)}`,
  `https://api.example/v1/${encodeURIComponent(encodeURIComponent(secret))}`,
  `https://api.example/v1?${secret}=1&t=${secret}&${secret}#${secret}`,
  `https://jane:${secret}@api.example/`,
  `https://api.example/x;id=${secret};${secret}`,
  `/v1/${secret}?x=${secret}`,
  `blob:https://app.example/${secret}`,
  `data:text/plain,${secret}`,
  `javascript:alert("${secret}")`,
];

const textsOf = (secret: string): readonly string[] => [
  secret,
  `Key ${secret}, please`,
  `x=${secret}`,
  `"${secret}"`,
  `(${secret})`,
  `see https://a.example/${secret}, or /b/${secret}`,
  encodeURIComponent(secret),
];

test('there are as many shapes as this is worth', () => {
  const count = [secrets, spaced, secretHeaders, otherHeaders, secretUrls, secretTexts].flat().length;
  expect(count).toBeGreaterThanOrEqual(150);
});

describe.each(secrets)('%s', (_what, secret) => {
  test('is masked in every part of a URL, and in a text', () => {
    for (const url of urlsOf(secret)) expect(leaksIn(secret, [maskUrl(url), maskText(url)]), url).toEqual([]);
    for (const text of textsOf(secret)) expect(leaksIn(secret, [maskText(text)]), text).toEqual([]);
  });

  test('is in nothing that leaves', () => {
    const [first = '', second = '', , , query = ''] = urlsOf(secret);
    for (const url of [first, query]) expect(leaksOf(secret, withUrl(url), second), url).toEqual([]);
    expect(leaksOf(secret, withText(`Key ${secret}, please`))).toEqual([]);
    const names = ['X-Custom', 'Authorization', 'Cookie', 'Set-Cookie', 'Origin', 'ETag'];
    expect(leaksOf(secret, withHeader(...names.map((name): Header => [name, secret])))).toEqual([]);
    expect(leaksOf(secret, withName(secret))).toEqual([]);
  });
});

describe.each(spaced)('%s', (_what, secret) => {
  test('is masked in a text, and in a URL', () => {
    for (const text of textsOf(secret)) expect(leaksIn(secret, [maskText(text)]), text).toEqual([]);
    const encoded = encodeURIComponent(secret);
    for (const url of [`https://api.example/${encoded}`, `https://api.example/x${encoded}?t=${encoded}`]) {
      expect(leaksIn(secret, [maskUrl(url), maskText(url)]), url).toEqual([]);
    }
  });

  test('is in nothing that leaves', () => {
    expect(leaksOf(secret, withText(`Call ${secret}, please`))).toEqual([]);
  });
});

const values = [weak, `{"a":"${weak}"}`, `a ${weak}`];

test.each(secretHeaders)('the value of %s does not enter, and leaves in no report', (name) => {
  const headers = values.map((value): Header => [name, value]);
  expect(JSON.stringify(cleanHeaders(headers))).not.toContain(weak);
  expect(leaksOf(weak, withHeader(...headers))).toEqual([]);
  // An exchange from elsewhere, which capture never saw.
  const foreign = findingOf(exchange({ send: headers, response: answer(200, headers) }));
  expect(leaksIn(weak, [...leaving([foreign], ''), ...leaving([foreign], '', false)])).toEqual([]);
});

test.each(otherHeaders)('the value of %s enters, and leaves in no report', (name) => {
  const headers = values.map((value): Header => [name, value]);
  expect(leaksOf(weak, withHeader(...headers))).toEqual([]);
});

test.each(secretUrls)('what is secret in %s is in nothing that leaves', (pattern) => {
  for (const secret of [weak, 'k3J9', 'Zq7', '482913']) {
    const url = pattern.replace('§', secret);
    expect(leaksIn(secret, [maskUrl(url), maskText(url), maskText(`GET ${url}`)])).toEqual([]);
  }
  const url = pattern.replace('§', weak);
  expect(leaksOf(weak, withUrl(url), url)).toEqual([]);
});

test.each(secretTexts)('what is secret in %s is in nothing that leaves', (pattern) => {
  const text = pattern.replace('§', weak);
  expect(leaksOf(weak, withText(text))).toEqual([]);
  expect(leaksOf(weak, withHeader(['X-Custom', text]))).toEqual([]);
});

/** What names the browser, the tool and the host is no stranger's, or decides. */
const shownAsItIs: ReadonlySet<string> = new Set([
  'the name of the browser',
  'the version of the browser',
  'the version of WhyCORS',
  'the host of a request',
]);

test.each(Object.entries(places).filter(([place]) => !shownAsItIs.has(place)))(
  'a secret as %s is in nothing that leaves',
  (_place, put) => {
    for (const [, secret] of secrets.filter((_one, i) => i % 16 === 0)) {
      const { findings, page } = put(secret);
      expect(leaksIn(secret, leaving(findings, page?.url ?? '')), secret).toEqual([]);
    }
  },
);

test('what was not masked is all there when it is to be kept', () => {
  const url = 'https://api.example/?page=2#top';
  const send = [['X-Tenant-Id', '7']] as const;
  const report = jsonReport({
    ...about,
    findings: [findingOf(exchange({ url, send, response: answer(200) }))],
    page: { url },
  });
  expect(report).toMatchObject({ redacted: false, page: { url }, findings: [{ request: { url } }] });
  expect(report.findings[0]?.request.headers).toContainEqual(send[0]);
});
