import { describe, expect, test } from 'vitest';
import { kinds } from './kinds/index.ts';
import { generateSequences, kindNames, sequenceOf } from './generate.ts';
import { isPreflighted, placeOf, urlOf, type Ask, type Says } from './sequence.ts';

const many = generateSequences(7, 300);

describe('sequences', () => {
  test('the same seed makes the same ones, another one others', () => {
    expect(generateSequences(7, 20)).toEqual(generateSequences(7, 20));
    expect(generateSequences(7, 20)).not.toEqual(generateSequences(8, 20));
  });

  test('one alone is the same as among others', () => {
    expect(many.slice(0, 30).map(({ id }) => sequenceOf(7, id))).toEqual(many.slice(0, 30));
  });

  test('have 5 to 15 requests', () => {
    const sizes = many.map(({ asks }) => asks.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(15);
  });

  test('each kind begins as many as any other, and happens with and without preserved log', () => {
    expect(kindNames).toEqual(Object.keys(kinds));
    for (const kind of kindNames) {
      const settings = new Set(many.filter(({ kinds }) => kinds.includes(kind)).map(({ preserveLog }) => preserveLog));
      expect(settings, kind).toEqual(new Set([true, false]));
    }
  });

  test('requests are held at every moment, and all of them in the end asked for once', () => {
    const moments = new Set(
      many.flatMap(({ moves }) => moves.map((move) => ('until' in move ? momentOf(move.until) : move.do))),
    );
    expect(moments).toEqual(
      new Set([
        'preflight',
        'request',
        'body',
        'end',
        'ask-and-end',
        'remove',
        'reload',
        'leave',
        'back',
        'forward',
        'stop-extension',
        'race',
      ]),
    );
    for (const { asks, moves } of many) {
      const started = moves.flatMap((move) =>
        move.do === 'ask' || move.do === 'ask-and-end' || move.do === 'race' ? [move.ask] : [],
      );
      expect(started.toSorted((a, b) => a - b)).toEqual(asks.map(({ n }) => n));
    }
  });

  test('nothing is refused that cannot be: by a preflight without one, for credentials without them', () => {
    for (const ask of many.flatMap(({ asks }) => asks)) {
      for (const { preflight, actual } of ask.lives.flat()) {
        if (preflight.says !== 'pass') expect(isPreflighted(ask)).toBe(true);
        for (const says of [preflight.says, actual.says]) expect(isPossible(ask, says)).toBe(true);
      }
    }
  });
});

const momentOf = (until: 'end' | { readonly at: string }) => (until === 'end' ? until : until.at);

function isPossible({ credentials, header, method }: Ask, says: Says): boolean {
  if (says === 'wildcard' || says === 'no-credentials') return credentials === 'include';
  if (says === 'method') return method === 'PUT' || method === 'DELETE';
  return says !== 'header' || header;
}

describe('places', () => {
  test('a URL says which hop of which target of which sequence it is', () => {
    const [ask] = sequenceOf(1, 3).asks;
    expect(ask).toBeDefined();
    const url = ask && urlOf({ ...ask, target: 4, served: 'passed' }, 2, 3, 8080);
    expect(url).toBe('http://h2.t4.a3.test:8080/q/3/4/2/passed');
    expect(placeOf(url ?? '')).toEqual({ sequence: 3, target: 4, hop: 2 });
    expect(placeOf('http://p3.test:8080/page')).toBeNull();
  });
});
