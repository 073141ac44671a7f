import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corsLayer } from '../../src/layers/cors-layer.ts';
import { layersOf } from '../../src/layers/layers-of.ts';
import { shapes } from '../../src/layers/shapes/index.ts';
import { writerOf } from '../../src/layers/writer-of.ts';
import { answer, page } from './answers.ts';
import type { HeaderList } from '../../src/cors/model.ts';

describe('the header of rack-cors', () => {
  test.each([
    ['hit', 'ran-and-allowed', null],
    ['preflight-hit', 'ran-and-allowed', null],
    ['miss; no-origin', 'ran-and-refused', 'origin'],
    ['preflight-miss; deny-method', 'ran-and-refused', 'method'],
    ['preflight-miss; deny-header', 'ran-and-refused', 'header'],
    ['preflight-miss; no-path', 'did-not-run', null],
  ])('%s', (value, ran, refused) => {
    const said = corsLayer(answer(200, [['X-Rack-CORS', value]], 'PUT'));
    expect(said).toMatchObject({ ran, refused, confidence: 'certain', middleware: [{ id: 'rack-cors' }] });
  });

  test('another middleware that gives its reason', () => {
    const said = corsLayer(answer(403, [['X-CORS-Error-Message', 'Method PUT is not allowed']], 'PUT'));
    expect(said).toMatchObject({ ran: 'ran-and-refused', refused: 'method', confidence: 'certain' });
  });

  test('a status line that says it', () => {
    const refused = answer(403, []);
    const statusLine = 'HTTP/1.1 403 CORS Rejected - Invalid origin';
    const said = corsLayer({ ...refused, response: { ...refused.response, statusLine } });
    expect(said).toMatchObject({ ran: 'ran-and-refused', refused: 'origin', confidence: 'certain' });
  });

  test('a word that it does not have says nothing', () => {
    expect(corsLayer(answer(200, [['X-Rack-CORS', 'maybe']])).confidence).toBe('hint');
  });
});

test.each<[string, HeaderList, string, string | null]>([
  [
    'two lines, one of them the page’s',
    [
      ['Access-Control-Allow-Origin', page],
      ['Access-Control-Allow-Origin', '*'],
    ],
    'ran-and-allowed',
    null,
  ],
  ['an empty line', [['Access-Control-Allow-Origin', '']], 'ran-and-refused', 'origin'],
  ['Vary alone', [['Vary', 'Accept-Encoding, Origin']], 'ran-and-refused', 'origin'],
  ['credentials alone', [['Access-Control-Allow-Credentials', 'true']], 'ran-and-refused', 'origin'],
])('%s', (_name, headers, ran, refused) => {
  expect(corsLayer(answer(200, headers))).toMatchObject({ ran, refused });
});

test.each([
  [42, 'origin'],
  [31, 'method'],
  [43, 'header'],
])('actix-cors refuses with %i bytes: %s', (length, refused) => {
  const headers: HeaderList = [
    ['content-type', 'text/plain; charset=utf-8'],
    ['content-length', String(length)],
  ];
  expect(corsLayer(answer(400, headers, 'PUT'))).toMatchObject({ refused, middleware: [{ id: 'actix-cors' }] });
});

test('Vary of Google’s APIs is no sign of CORS', () => {
  expect(corsLayer(answer(200, [['Vary', 'Origin, X-Origin, Referer']])).confidence).toBe('hint');
});

test('a request without Origin tells nothing', () => {
  expect(corsLayer({ ...answer(200, []), origin: null }).ran).toBe('cannot-tell');
});

describe('the shapes', () => {
  test('are of at least 20 middlewares', () => {
    expect(new Set(shapes.map(({ id }) => id)).size).toBeGreaterThanOrEqual(20);
  });

  test('say what is refused exactly when something is', () => {
    expect(shapes.filter(({ ran, refused }) => (ran === 'ran-and-refused') !== (refused !== undefined))).toEqual([]);
  });

  test('call nothing certain that nobody verified', () => {
    expect(shapes.filter(({ verified, confidence }) => verified === 'unverified' && confidence === 'certain')).toEqual(
      [],
    );
  });
});

const names = [
  'Server',
  'Vary',
  'Allow',
  'Set-Cookie',
  'Content-Length',
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Methods',
  'X-Rack-CORS',
  'Location',
];

test('any headers and any URL get an answer, with evidence, and the same one again', () => {
  const headers = fc.array(fc.tuple(fc.constantFrom(...names), fc.string()), { maxLength: 8 });
  fc.assert(
    fc.property(
      headers,
      fc.integer({ min: 100, max: 599 }),
      fc.boolean(),
      fc.oneof(fc.webUrl(), fc.string()),
      (list, status, preflight, url) => {
        const place = { ...answer(status, list, preflight ? 'PUT' : null), url };
        const said = corsLayer(place);
        expect(said.evidence).not.toEqual([]);
        expect((said.ran === 'ran-and-refused') === (said.refused !== null)).toBe(true);
        expect(corsLayer(place)).toEqual(said);
        expect(writerOf(place).evidence).not.toEqual([]);
        expect(layersOf(place.response, url)).toEqual(layersOf(place.response, url));
      },
    ),
  );
});
