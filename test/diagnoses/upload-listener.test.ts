import { describe, expect, test } from 'vitest';
import { answer, exchange } from '../build.ts';
import { plain } from '../../src/wording/text.ts';
import type { HopResponse } from '../../src/cors/exchange.ts';
import { findingOf } from '../../src/report/finding-of.ts';

const listener = 'remove the listener from `xhr.upload`';
const evidence = /need no preflight: a listener on `xhr\.upload`/;

/** What is said of an upload whose preflight was answered so: root cause, and the parts that speak of the listener. */
function said(spec: Parameters<typeof exchange>[0]) {
  const { rootCause } = findingOf(exchange(spec));
  const act = plain(rootCause?.act ?? []);
  return {
    id: rootCause?.id,
    who: rootCause?.responsible,
    wayOut: act.includes(listener),
    evidence: rootCause?.evidence.filter((line) => evidence.test(plain(line))).length,
  };
}

describe('a preflight that neither the method nor a header asks for', () => {
  const refused: readonly (readonly [string, HopResponse, string, string])[] = [
    ['no route', answer(404), 'cors-never-configured', 'server'],
    ['nginx', answer(405, [['Server', 'nginx/1.22.1']]), 'options-has-no-route', 'server'],
    ['a login check', answer(401), 'preflight-meets-authentication', 'server'],
    ['a slash', answer(308, [['Location', '/items/']]), 'preflight-redirected-slash', 'page'],
    ['an answer without CORS', answer(200), 'preflight-refused-silently', 'server'],
    ['an error', answer(502, [['Server', 'nginx']]), 'gateway-error', 'server'],
  ];
  test.each(refused)('%s: the listener is named, and who acts stays the same', (_, preflight, id, who) => {
    expect(said({ method: 'POST', preflight })).toEqual({ id, who, wayOut: true, evidence: 1 });
    expect(said({ method: 'PUT', preflight })).toMatchObject({ wayOut: false, evidence: 0 });
  });

  test('a header that asks for it is named by the browser, so it is no listener', () => {
    const preflight = answer(405);
    const send = [['Content-Type', 'application/json']] as const;
    expect(said({ method: 'POST', send, preflight })).toMatchObject({ wayOut: false, evidence: 0 });
  });

  test('the way into a private network asked for one, in older Chromium', () => {
    const one = exchange({ method: 'POST', preflight: answer(405) });
    const [hop] = one.hops;
    const asked = [
      ...(hop.preflight?.requestHeaders ?? []),
      ['Access-Control-Request-Private-Network', 'true'] as const,
    ];
    const preflight = hop.preflight && { ...hop.preflight, requestHeaders: asked };
    const { rootCause } = findingOf({ ...one, hops: [{ ...hop, preflight }] });
    expect(plain(rootCause?.act ?? [])).not.toContain(listener);
  });

  test('a stream as the body is the other reason, over https in Chromium', () => {
    const spec = { method: 'POST', preflight: answer(405) } as const;
    const words = (one: ReturnType<typeof exchange>) => plain(findingOf(one).rootCause?.act ?? []);
    expect(words(exchange(spec))).toContain('send the body as a whole');
    expect(words(exchange({ ...spec, url: 'http://api.example/items' }))).not.toContain('as a whole');
    expect(words({ ...exchange(spec), ranIn: 'firefox' })).not.toContain('as a whole');
  });

  test('behind a redirect it can be the first address that needed one', () => {
    const moved = answer(303, [
      ['Access-Control-Allow-Origin', '*'],
      ['Location', 'https://api.example/done'],
    ]);
    const one = exchange({
      method: 'POST',
      response: moved,
      then: [{ url: 'https://api.example/done', preflight: answer(405) }],
    });
    expect(plain(findingOf(one).rootCause?.act ?? [])).not.toContain(listener);
  });

  test('nothing is said of it where it passed, but as advice', () => {
    const preflight = answer(204, [['Access-Control-Allow-Origin', '*']]);
    const response = answer(200, [['Access-Control-Allow-Origin', '*']]);
    const finding = findingOf(exchange({ method: 'POST', preflight, response, error: null }));
    expect(finding.rootCause).toBeNull();
    expect(finding.advice.map(({ id }) => id)).toContain('preflight-for-listener');
  });
});
