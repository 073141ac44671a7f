import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/fixes/apply.ts';
import { judge } from '../../src/cors/judge.ts';
import { get } from '../../src/cors/headers.ts';
import { answer, exchange } from '../build.ts';

const page = 'https://app.example';
const preflighted = exchange({
  method: 'PUT',
  send: [
    ['X-A', '1'],
    ['X-B', '2'],
  ],
  preflight: answer(301, [
    ['Vary', 'Accept'],
    ['Access-Control-Allow-Origin', 'https://one.example'],
    ['access-control-allow-origin', 'https://two.example'],
    ['Location', '/items/'],
  ]),
  response: answer(200, [['Content-Type', 'text/plain']]),
});

describe('no edits', () => {
  it('change nothing', () => {
    expect(applyEdits(preflighted, [], 0)).toBe(preflighted);
  });
});

describe('edits of the server', () => {
  it('set a header once, in the place of the first of that name', () => {
    const edited = applyEdits(preflighted, [{ on: 'both', set: 'Access-Control-Allow-Origin', to: page }], 0);
    expect(edited.hops[0].preflight?.response?.headers).toEqual([
      ['Vary', 'Accept'],
      ['Access-Control-Allow-Origin', page],
      ['Location', '/items/'],
    ]);
    expect(edited.hops[0].response?.headers).toEqual([
      ['Content-Type', 'text/plain'],
      ['Access-Control-Allow-Origin', page],
    ]);
  });

  it('change only the answer that they name', () => {
    const edited = applyEdits(preflighted, [{ on: 'response', set: 'X', to: '1' }], 0);
    expect(edited.hops[0].preflight).toEqual(preflighted.hops[0].preflight);
  });

  it('remove all headers of a name, whatever its case', () => {
    const edited = applyEdits(preflighted, [{ on: 'preflight', remove: 'ACCESS-CONTROL-ALLOW-ORIGIN' }], 0);
    expect(get(edited.hops[0].preflight?.response?.headers ?? [], 'Access-Control-Allow-Origin')).toBeNull();
  });

  it.each([
    [[], 'Origin'],
    [[['Vary', '']], 'Origin'],
    [[['Vary', 'Accept']], 'Accept, Origin'],
    [[['Vary', 'accept, origin']], 'accept, origin'],
    [[['Vary', '*']], '*'],
  ] as const)('make Origin an element of Vary, once: %j', (headers, expected) => {
    const [hop] = applyEdits(exchange({ response: answer(200, headers) }), [{ on: 'both', vary: 'Origin' }], 0).hops;
    expect(get(hop.response?.headers ?? [], 'Vary')).toBe(expected);
  });

  it('turn a redirect into an answer, and what came after it is gone', () => {
    const redirected = exchange({
      response: answer(302, [['Location', '/login']]),
      then: [{ url: 'https://api.example/login', response: answer(200) }],
    });
    const edited = applyEdits(redirected, [{ on: 'response', status: 401 }], 0);
    expect(edited.hops).toHaveLength(1);
    expect(edited.hops[0].response).toMatchObject({ status: 401, statusLine: 'HTTP/1.1 401', headers: [] });
  });

  it('give the preflight a status, without its redirect', () => {
    const answered = applyEdits(preflighted, [{ on: 'preflight', status: 204 }], 0).hops[0].preflight?.response;
    expect(answered?.status).toBe(204);
    expect(get(answered?.headers ?? [], 'Location')).toBeNull();
  });

  it('make up no answer that was never seen', () => {
    const unseen = exchange({ error: 'net::ERR_FAILED' });
    const edited = applyEdits(
      unseen,
      [
        { on: 'both', set: 'X', to: '1' },
        { on: 'preflight', status: 204 },
      ],
      0,
    );
    expect(edited.hops).toEqual(unseen.hops);
  });

  it('leave the exchange that they were given as it was', () => {
    const before = structuredClone(preflighted);
    applyEdits(
      preflighted,
      [
        { on: 'both', set: 'X', to: '1' },
        { on: 'page', change: { kind: 'method', to: 'GET' } },
      ],
      0,
    );
    expect(preflighted).toEqual(before);
  });

  it('void the word of the browser about the old exchange, and keep the time', () => {
    expect(applyEdits(preflighted, [{ on: 'both', vary: 'Origin' }], 0).end).toEqual({
      kind: 'completed',
      at: preflighted.end?.at,
    });
  });
});

describe('edits of the page', () => {
  it('omit credentials, and what showed them', () => {
    const withCookie = exchange({
      send: [['Cookie', 'hidden']],
      response: answer(200, [['Access-Control-Allow-Origin', '*']]),
    });
    const edited = applyEdits(withCookie, [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }], 0);
    expect(edited.knownOptions?.credentials).toBe('omit');
    expect(get(edited.hops[0].requestHeaders ?? [], 'Cookie')).toBeNull();
    expect(judge(edited).browsers.chromium).toBe('allowed');
  });

  it('send another method, and ask for it', () => {
    const [hop] = applyEdits(preflighted, [{ on: 'page', change: { kind: 'method', to: 'PATCH' } }], 0).hops;
    expect(hop.method).toBe('PATCH');
    expect(get(hop.preflight?.requestHeaders ?? [], 'Access-Control-Request-Method')).toBe('PATCH');
  });

  it('leave out a header, and no longer ask for it', () => {
    const once = applyEdits(preflighted, [{ on: 'page', change: { kind: 'remove-header', name: 'x-a' } }], 0);
    expect(get(once.hops[0].requestHeaders ?? [], 'X-A')).toBeNull();
    expect(get(once.hops[0].preflight?.requestHeaders ?? [], 'Access-Control-Request-Headers')).toBe('x-b');
    const twice = applyEdits(once, [{ on: 'page', change: { kind: 'remove-header', name: 'x-b' } }], 0);
    expect(get(twice.hops[0].preflight?.requestHeaders ?? [], 'Access-Control-Request-Headers')).toBeNull();
  });

  it('call a URL that the exchange got to: its hops from there on, with the page’s own origin', () => {
    const target = 'https://files.storage.example/a';
    const redirected = exchange({
      response: answer(302, [
        ['Access-Control-Allow-Origin', page],
        ['Location', target],
      ]),
      then: [{ url: target, response: answer(200, [['Access-Control-Allow-Origin', page]]) }],
    });
    expect(get(redirected.hops[1]?.requestHeaders ?? [], 'Origin')).toBe('null');
    const edited = applyEdits(redirected, [{ on: 'page', change: { kind: 'url', to: target } }], 1);
    expect(edited.hops).toHaveLength(1);
    expect(get(edited.hops[0].requestHeaders ?? [], 'Origin')).toBe(page);
    expect(edited.hops[0].response?.status).toBe(200);
  });

  it('call a URL that nobody has seen an answer of: nothing is made up', () => {
    const edited = applyEdits(
      preflighted,
      [{ on: 'page', change: { kind: 'url', to: 'https://api.example/items/' } }],
      0,
    );
    expect(edited.hops).toMatchObject([
      { url: 'https://api.example/items/', method: 'PUT', preflight: null, response: null },
    ]);
  });

  it('set the mode and the redirect mode', () => {
    const edited = applyEdits(
      exchange({ mode: 'same-origin', redirect: 'error' }),
      [
        { on: 'page', change: { kind: 'mode', to: 'cors' } },
        { on: 'page', change: { kind: 'redirect', to: 'follow' } },
      ],
      0,
    );
    expect(edited.knownOptions).toEqual({ mode: 'cors', redirect: 'follow' });
  });
});
