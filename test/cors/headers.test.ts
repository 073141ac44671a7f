import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractList, extractMaxAge, get, getAll, isToken, normalize } from '../../src/cors/headers.ts';

describe('get', () => {
  test.for([
    { name: 'absent', headers: [], want: null },
    { name: 'present, other case', headers: [['access-control-allow-origin', '*']], want: '*' },
    { name: 'empty is not absent', headers: [['Access-Control-Allow-Origin', '']], want: '' },
    { name: 'padded', headers: [['Access-Control-Allow-Origin', ' \t* \t']], want: '*' },
    {
      name: 'twice: one value, comma and space',
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['ACCESS-CONTROL-ALLOW-ORIGIN', 'https://a.test'],
      ],
      want: '*, https://a.test',
    },
  ] as const)('$name', ({ headers, want }) => {
    expect(get(headers, 'Access-Control-Allow-Origin')).toBe(want);
  });

  test('never throws and is the join of getAll', () => {
    const header = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(fc.array(header), fc.string(), (headers, name) => {
        const all = getAll(headers, name);
        expect(get(headers, name)).toBe(all.length === 0 ? null : all.join(', '));
      }),
    );
  });
});

test('normalize strips HT, LF, CR and SP, and no other white space', () => {
  expect(normalize('\t\r\n a b \n')).toBe('a b');
  expect(normalize('\u00a0a\u000b')).toBe('\u00a0a\u000b');
});

describe('extractList', () => {
  test.for([
    { value: 'PUT', want: ['PUT'] },
    { value: 'PUT,PATCH', want: ['PUT', 'PATCH'] },
    { value: ' PUT ,\tPATCH ', want: ['PUT', 'PATCH'] },
    { value: 'PUT,', want: ['PUT'] },
    { value: 'GET,,PUT', want: ['GET', 'PUT'] },
    { value: '', want: [] },
    { value: ',', want: [] },
    { value: "'*'", want: ["'*'"] },
    { value: 'PUT PATCH', want: { malformed: 'PUT PATCH' } },
    { value: 'PUT; PATCH', want: { malformed: 'PUT; PATCH' } },
    { value: '"PUT"', want: { malformed: '"PUT"' } },
    { value: '["PUT"', want: { malformed: '["PUT"' } },
    { value: 'GET, x@y', want: { malformed: 'x@y' } },
    { value: 'PÜT', want: { malformed: 'PÜT' } },
  ])('$value', ({ value, want }) => {
    expect(extractList([['Access-Control-Allow-Methods', value]], 'Access-Control-Allow-Methods')).toEqual(want);
  });

  test('absent is null, several lines are one list', () => {
    expect(extractList([], 'Access-Control-Allow-Methods')).toBeNull();
    const headers = [
      ['Access-Control-Allow-Methods', 'PUT'],
      ['access-control-allow-methods', 'PATCH'],
    ] as const;
    expect(extractList(headers, 'Access-Control-Allow-Methods')).toEqual(['PUT', 'PATCH']);
  });
});

test('a token is made of exactly the 77 tchar of RFC 9110', () => {
  const bytes = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  expect(bytes.filter(isToken).join('')).toBe(
    "!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~",
  );
  expect(isToken('')).toBe(false);
});

test.for([
  ['600', 600],
  ['0', 0],
  ['', null],
  ['-1', null],
  ['60s', null],
  ['1.5', null],
] as const)('Access-Control-Max-Age %s is %s seconds', ([value, want]) => {
  expect(extractMaxAge([['Access-Control-Max-Age', value]])).toBe(want);
});
