import { describe, expect, it } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { plain } from '../../src/wording/text.ts';
import { answer, exchange, type Spec } from '../build.ts';

function found(spec: Spec) {
  const one = exchange(spec);
  return findingOf(one, [one]);
}

const allowsNone = answer(200, [['Access-Control-Allow-Origin', '*']]);
/** A beacon has credentials, for which a star is none. */
const allowsNoneByName = answer(200, [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Access-Control-Allow-Credentials', 'true'],
]);

describe('a request on which no page can set a header', () => {
  it.each(
    ['font', 'stylesheet', 'image', 'media', 'script', 'web_manifest', 'ping', 'beacon'].flatMap((type) =>
      ['x-prerender', 'x-requested-with', 'traceparent', 'authorization', 'access-control-allow-origin'].map(
        (name) => [type, name] as const,
      ),
    ),
  )('%s with %s: something outside the page adds it', (type, name) => {
    const { rootCause, fix } = found({ type, send: [[name, 'x']], preflight: allowsNoneByName });
    expect([rootCause?.id, rootCause?.responsible]).toEqual(['header-not-on-the-list', 'extension']);
    expect([...fix.edits, ...fix.otherwise]).toEqual([]);
    expect(plain(rootCause?.act ?? [])).not.toMatch(/allowed request headers|Access-Control-Allow-Headers/);
  });

  it('a script’s own request is the page’s', () => {
    const { rootCause } = found({ send: [['x-prerender', 'x']], preflight: allowsNone });
    expect(rootCause?.responsible).toBe('server');
  });

  it('the type of a beacon’s body is the page’s', () => {
    const { rootCause } = found({
      type: 'ping',
      method: 'POST',
      send: [['Content-Type', 'application/json']],
      preflight: allowsNoneByName,
    });
    expect(rootCause?.responsible).toBe('server');
  });
});

describe('credentials by type', () => {
  it('a font never has them', () => {
    const { alternatives, verdict } = found({
      type: 'font',
      response: answer(200, [['Access-Control-Allow-Origin', 'https://b.example']]),
    });
    expect(verdict.credentials.mode).toBe('same-origin');
    expect(alternatives).toEqual([]);
    const passed = found({ type: 'font', response: allowsNone, error: null });
    expect([passed.outcome, passed.alternatives]).toEqual(['allowed', []]);
  });

  it.each(['ping', 'beacon'])('a %s always has them: omit is no way out', (type) => {
    const { rootCause, fix, verdict } = found({
      type,
      method: 'POST',
      send: [['Content-Type', 'application/json']],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', 'https://app.example'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ]),
    });
    expect(verdict.credentials.mode).toBe('include');
    expect(rootCause?.id).toBe('allow-credentials-missing');
    expect(JSON.stringify([fix.edits, fix.otherwise])).not.toContain('omit');
    expect(plain(rootCause?.act ?? [])).toContain('`keepalive: true`');
  });
});

describe('a file', () => {
  it.each(['http://localhost:8000/app.js', 'http://127.0.0.1:5173/src/main.ts', 'http://192.168.1.7:8080/app.js'])(
    'from %s is no CDN’s',
    (url) => {
      const response = answer(200, [['Content-Type', 'text/javascript']]);
      expect(found({ page: 'http://localhost:3000', type: 'script', url, response }).rootCause?.responsible).toBe(
        'server',
      );
    },
  );

  it.each(['image', 'media', 'stylesheet', 'web_manifest', 'font'])(
    'of type %s has no preflight to speak of',
    (type) => {
      const { rootCause } = found({ type, response: answer(200, [['Content-Type', 'x/x']]) });
      const parts = [rootCause?.title, rootCause?.why, rootCause?.act].map((part) => plain(part ?? []));
      expect(parts.join(' ')).not.toContain('OPTIONS');
    },
  );
});
