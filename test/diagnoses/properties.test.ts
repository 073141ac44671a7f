import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/fixes/apply.ts';
import { contextOf, type Context } from '../../src/diagnoses/context.ts';
import { failedCheck } from '../../src/diagnoses/diagnose.ts';
import type { Diagnosis } from '../../src/diagnoses/diagnosis.ts';
import { pastOf } from '../../src/diagnoses/host-history.ts';
import { plain, type Text } from '../../src/wording/text.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import type { Refusal } from '../../src/cors/model.ts';
import { answer, exchange, type Spec } from '../build.ts';
import { expectLinear } from '../linear.ts';
import { exchanges } from './arbitrary.ts';
import { refusalOf } from './examples.ts';

function textsOf(check: Diagnosis, context: Context): readonly Text[] {
  return [check.title(context), check.why(context), check.act(context)];
}

/** The diagnosis of the check that failed, and what it looks at. */
function checked(refusal: Refusal): { readonly check: Diagnosis; readonly context: Context } {
  const { exchange: one } = refusal;
  return { check: failedCheck(refusal), context: contextOf(one, judge(one), pastOf([]), refusal) };
}

/** What makes a refusal another one: where it is, its kind, and its facts. */
function signatureOf({ request: _request, response: _response, exchange: _exchange, ...facts }: Refusal): string {
  return JSON.stringify(facts);
}

describe('whatever servers send', () => {
  it('is explained in whole texts', () => {
    fc.assert(
      fc.property(exchanges, (one) => {
        const refusal = refusalOf(one);
        if (refusal === null) return;
        const { check, context } = checked(refusal);
        expect(check.explains).toContain(refusal.kind);
        for (const text of textsOf(check, context)) {
          expect(text.filter((part) => typeof part === 'string').join('')).not.toMatch(/undefined|NaN|\[object/);
          expect(plain(text).trim()).not.toBe('');
        }
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  it('is opened to nobody but the page', () => {
    fc.assert(
      fc.property(exchanges, (one) => {
        const refusal = refusalOf(one);
        if (refusal === null) return;
        const { check, context } = checked(refusal);
        for (const edit of check.fix(context)) {
          if (!('set' in edit) || edit.set !== 'Access-Control-Allow-Origin') continue;
          expect(edit.to).toBe(one.initiator);
        }
      }),
      { numRuns: 3000, seed: 2 },
    );
  });

  it('is opened to everybody only as another way, and only where it is known that there are no credentials', () => {
    fc.assert(
      fc.property(exchanges, ({ knownOptions: _told, ...unknown }) => {
        const refusal = refusalOf(unknown);
        if (refusal === null) return;
        const { check, context } = checked(refusal);
        for (const edit of check.otherwise(context)) {
          if ('set' in edit && edit.set === 'Access-Control-Allow-Origin') expect(edit.to).toBe(unknown.initiator);
        }
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  it('no longer refuses for the same reason once the fix is made', () => {
    fc.assert(
      fc.property(exchanges, (one) => {
        const { mode, credentials } = judge(one);
        const pinned: Exchange = { ...one, knownOptions: { mode, credentials: credentials.mode, ...one.knownOptions } };
        const refusal = refusalOf(pinned);
        if (refusal === null) return;
        const { check, context } = checked(refusal);
        const edits = check.fix(context);
        if (edits.length === 0) return;
        const next = refusalOf(applyEdits(pinned, edits, refusal.hop));
        expect(next === null ? null : signatureOf(next)).not.toBe(signatureOf(refusal));
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  it('is healed step by step, without going in a circle', () => {
    fc.assert(
      fc.property(exchanges, (one) => {
        const { mode, credentials } = judge(one);
        let current: Exchange = { ...one, knownOptions: { mode, credentials: credentials.mode, ...one.knownOptions } };
        for (let step = 0; step < 12; step++) {
          const refusal = refusalOf(current);
          if (refusal === null) return;
          const { check, context } = checked(refusal);
          const edits = check.fix(context);
          if (edits.length === 0) return;
          current = applyEdits(current, edits, refusal.hop);
        }
        expect.unreachable('twelve fixes, and still refused');
      }),
      { numRuns: 3000, seed: 4 },
    );
  });
});

const hostile = [
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1)) **bold** | `code` ```',
  '\u001b[31mred\u0007\u202e',
  '$(reboot); `reboot` && rm -rf /',
  '\u0000\u0001\u007f',
  'ünï©ödé \u{1f600}',
];

describe.each(hostile)('the hostile value %j', (value) => {
  it.each(specsWith(value))('is only ever a value, never words: case %#', (spec) => {
    const refusal = refusalOf(exchange(spec));
    if (refusal === null) throw new Error('not refused');
    const { check, context } = checked(refusal);
    for (const text of textsOf(check, context)) {
      expect(text.filter((part) => typeof part === 'string').join('')).not.toContain(value);
      expect(plain(text)).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });
});

describe('a long value', () => {
  const fillers = ['a', ' ', ',', 'a, ', '"', ')', ';', 'a;', 'a b ', '/', '.', '-', '*', 'x-a,', '0', ':', '\u0001'];
  const places = specsWith('').keys();
  const cases = [...places].flatMap((place) =>
    fillers.flatMap(
      (filler) =>
        [
          [place, filler, ''],
          [place, filler, 'ab'],
        ] as const,
    ),
  );

  it.each(cases)(
    'in place %d, of %j, within %j: is explained in short texts, and without more work than reading it',
    (place, filler, around) => {
      const [before = '', after = ''] = around;
      const input = (size: number) => {
        const spec = specsWith(`${before}${filler.repeat(size / filler.length)}${after}`)[place];
        if (spec === undefined) throw new Error('no such place');
        return refusalOf(exchange(spec));
      };
      const explained = (refusal: Refusal | null) => {
        if (refusal === null) return [];
        const { check, context } = checked(refusal);
        check.fix(context);
        return textsOf(check, context);
      };
      for (const text of expectLinear('failedCheck', 100_000, input, explained))
        expect(plain(text).length).toBeLessThan(3000);
    },
  );
});

/** The value in every place where a stranger can put one. */
function specsWith(value: string): readonly Spec[] {
  const allow = ['Access-Control-Allow-Origin', 'https://app.example'] as const;
  const put = { method: 'PUT', send: [['X-A', '1']] } as const;
  return [
    { response: answer(200, [['Access-Control-Allow-Origin', value]]) },
    { ...put, preflight: answer(204, [['Access-Control-Allow-Origin', value]]) },
    { ...put, preflight: answer(204, [allow, ['Access-Control-Allow-Methods', value]]) },
    {
      ...put,
      preflight: answer(204, [allow, ['Access-Control-Allow-Methods', 'PUT'], ['Access-Control-Allow-Headers', value]]),
    },
    { credentials: 'include', response: answer(200, [allow, ['Access-Control-Allow-Credentials', value]]) },
    { ...put, preflight: answer(302, [['Location', value]]) },
    { response: answer(302, [['Location', value]]) },
    { response: answer(200, [['Access-Control-Allowed-Origin', value]]) },
    { url: `https://api.example/${value}?q=${value}`, response: answer(500, []) },
    { page: 'null', response: answer(200, [['Vary', `Origin, ${value}`]]) },
    { error: `net::${value}` },
    { mode: 'no-cors', response: answer(200, [['Content-Type', value]]), error: 'net::ERR_BLOCKED_BY_ORB' },
  ];
}
