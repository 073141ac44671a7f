import { describe, expect, test } from 'vitest';
import { placeOf, pathOf } from './case.ts';
import { caseOf, familyNames, generate } from './generate.ts';
import { fill } from './sites.ts';

const ports = { first: 1001, second: 1002, closed: 1003 };

describe('cases', () => {
  test('the same seed makes the same cases, another one others', () => {
    expect(generate(7, 100)).toEqual(generate(7, 100));
    expect(generate(7, 100)).not.toEqual(generate(8, 100));
  });

  test('a case alone is the same as among others, also in a run of its family', () => {
    const all = generate(7, 200);
    expect(all.map(({ id }) => caseOf(7, id))).toEqual(all);
    const family = generate(7, 5, 'redirects');
    expect(family.map(({ family }) => family)).toEqual(Array.from({ length: 5 }, () => 'redirects'));
    expect(all).toContainEqual(family[0]);
  });

  test('all families take turns', () => {
    expect(familyNames.length).toBeGreaterThanOrEqual(15);
    expect(new Set(generate(1, familyNames.length).map(({ family }) => family))).toEqual(new Set(familyNames));
  });

  test('an unknown family is an error that names the known ones', () => {
    expect(() => generate(1, 1, 'nonsense')).toThrow(/"nonsense".*origin-values/s);
  });

  test('no answer could break out of its header line', () => {
    const answers = generate(3, 2000).flatMap(({ steps }) =>
      steps.flatMap(({ preflight, actual }) => [preflight, actual]),
    );
    const values = answers.flatMap((answer) => ('headers' in answer ? answer.headers.map(([, value]) => value) : []));
    expect(values.filter((value) => /[\r\n\0]|[^\0-\xff]/.test(value))).toEqual([]);
  });
});

describe('places', () => {
  const one = { id: 42, page: 'app sandbox' } as const;

  test.each([
    ['http://{api}/x', 'http://api.test:1001/x'],
    ['{app.host} {app-port.port} {API}', 'app.test 1002 API.TEST:1001'],
    ['{page} {origin} {id}', 'null http://o 42'],
    ['{} {unknown} ${origin}', '{} {unknown} $http://o'],
  ])('%s is %s', (text, filled) => {
    expect(fill(text, one, ports, 'http://o')).toBe(filled);
  });

  test.each([
    [pathOf(42, 1), { id: 42, step: 1 }],
    ['http://a.test/c/42/0?q#f', { id: 42, step: 0 }],
    ['http://a.test/c/42/0x', null],
    ['http://a.test/', null],
  ])('%s belongs to %j', (url, place) => {
    expect(placeOf(url)).toEqual(place);
  });
});
