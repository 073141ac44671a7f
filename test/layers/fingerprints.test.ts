import { describe, expect, test } from 'vitest';
import { fingerprints } from '../../src/layers/fingerprints.ts';
import { layersOf } from '../../src/layers/layers-of.ts';
import { plain } from '../../src/wording/text.ts';
import { marks } from './marks.ts';
import type { HopResponse } from '../../src/cors/exchange.ts';

const response = (headers: HopResponse['headers']): HopResponse => ({
  status: 200,
  statusLine: '',
  headers,
  fromCache: false,
  at: 0,
});

describe('the list', () => {
  test('has at least 60 layers, each once', () => {
    const ids = fingerprints.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(60);
  });

  test('names headers in lower case', () => {
    const names = fingerprints.flatMap(({ signs }) => signs.flatMap((sign) => ('header' in sign ? [sign.header] : [])));
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  test('calls nothing certain that nobody verified', () => {
    const bold = fingerprints.filter(
      ({ verified, confidence }) => verified === 'unverified' && confidence === 'certain',
    );
    expect(bold).toEqual([]);
  });

  test('has an example for every layer', () => {
    const shown = new Set(marks.map(([id]) => id));
    expect(fingerprints.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});

describe.each(marks)('%s by %s', (id, mark) => {
  const isUrl = mark.startsWith('http');
  const [name = '', value = ''] = isUrl ? [] : mark.split(/: (.*)/s);
  const seen = layersOf(response(isUrl ? [] : [[name, value]]), isUrl ? mark : 'https://api.example.com/items');

  test('is seen, with the mark as evidence', () => {
    const found = seen.find((layer) => layer.id === id);
    expect(found).toBeDefined();
    expect(plain(found?.evidence ?? [])).toMatch(/`.+`/);
  });
});

test('an answer without any mark shows no layer', () => {
  expect(layersOf(response([['Content-Type', 'application/json']]), 'https://api.example.com/items')).toEqual([]);
});

test('a name inside of another name is no mark', () => {
  const seen = layersOf(response([['Server', 'my-nginx-like']]), 'https://notworkers.dev.example.com/');
  expect(seen).toEqual([]);
});
