import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AdviceGiven } from '../../src/advice/advice.ts';
import { adviceOf } from '../../src/advice/index.ts';
import { plain } from '../../src/wording/text.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { judge } from '../../src/cors/judge.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import { answer, exchange, type Spec } from '../build.ts';
import { exchanges } from '../diagnoses/arbitrary.ts';
import { expectLinear } from '../linear.ts';
import { remarksOn } from './given.ts';
import { sane, sanePage } from './sane.ts';

const textsOf = ({ title, why, act }: AdviceGiven) => [title, why, act];

/** As the browser would have ended it if it had let everything pass. */
const completed = (one: Exchange): Exchange => ({ ...one, end: { kind: 'completed', at: 0 } });

describe('what follows the recommended set-up', () => {
  it('is remarked on with notes at most, whatever else the tab did', () => {
    fc.assert(
      fc.property(sanePage, (log) => {
        for (const one of log) {
          expect(judge(one).outcome).toBe('allowed');
          const remarks = remarksOn({ exchange: one, history: log });
          expect(remarks.filter(({ severity }) => severity !== 'note').map(({ id }) => id)).toEqual([]);
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it('is not remarked on at all when it sends and gets what everybody does', () => {
    fc.assert(
      fc.property(sane('https://app.example', 'https://api.example'), (one) => {
        expect(remarksOn({ exchange: one }).map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});

describe('whatever servers send', () => {
  it('the remarks are whole and short, each is made once, and none changes the verdict', () => {
    fc.assert(
      fc.property(exchanges, fc.array(exchanges, { maxLength: 4 }), (one, others) => {
        const history = others.map((other, i) => ({ ...other, id: `h${i}` }));
        const passed = completed(one);
        const verdict = judge(passed);
        const remarks = adviceOf({ exchange: passed, verdict, history });
        expect(new Set(remarks.map(({ id }) => id)).size).toBe(remarks.length);
        expect(judge(passed)).toEqual(verdict);
        for (const remark of remarks) {
          expect(passed.hops[remark.hop]).toBeDefined();
          expect(remark.title.flatMap(wordsOf).length).toBeLessThanOrEqual(12);
          for (const text of textsOf(remark)) {
            expect(text.filter((part) => typeof part === 'string').join('')).not.toMatch(/undefined|NaN|\[object/);
            expect(plain(text).trim()).not.toBe('');
          }
        }
      }),
      { numRuns: 3000, seed: 3 },
    );
  });
});

const hostile = [
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1)) **bold** | `code` ```',
  '\u001b[31mred\u0007\u202e',
  '$(reboot); `reboot` && rm -rf /',
  'ünï©ödé \u{1f600}',
];

describe.each(hostile)('the hostile value %j', (value) => {
  it.each(specsWith(value))('is only ever a value, never words: case %#', (spec) => {
    for (const remark of remarksOn({ exchange: exchange({ ...spec, error: null }) })) {
      for (const text of textsOf(remark)) {
        expect(text.filter((part) => typeof part === 'string').join('')).not.toContain(value);
        expect(plain(text)).not.toMatch(/[\p{Cc}\u202e]/u);
      }
    }
  });
});

describe('a long value', () => {
  const fillers = ['a', ' ', ',', 'a, ', '"', ';', 'rel=', 'no-store ', 'Origin ', '9', ':', '\u0001'];
  const places = specsWith('').keys();
  const cases = [...places].flatMap((place) => fillers.map((filler) => [place, filler] as const));

  it.each(cases)(
    'in place %d, of %j: is remarked on in a short text, and without more work than reading it',
    (place, filler) => {
      const input = (size: number) => {
        const spec = specsWith(filler.repeat(size / filler.length))[place];
        if (spec === undefined) throw new Error('no such place');
        const one = exchange({ ...spec, error: null });
        return { exchange: one, verdict: judge(one), history: [one] };
      };
      const remarks = expectLinear('adviceOf', 100_000, input, adviceOf);
      for (const text of remarks.flatMap(textsOf)) expect(plain(text).length).toBeLessThan(3000);
    },
  );
});

/** The value in every place where a stranger can put one and still be read. */
function specsWith(value: string): readonly Spec[] {
  const allow: HeaderList = [['Access-Control-Allow-Origin', 'https://app.example']];
  const put = { method: 'PUT', send: [['X-A', '1']] } as const;
  const allowed: HeaderList = [
    ...allow,
    ['Access-Control-Allow-Methods', 'PUT'],
    ['Access-Control-Allow-Headers', '*'],
  ];
  return [
    ...['Vary', 'Cache-Control', 'Access-Control-Allow-Credentials', 'Access-Control-Expose-Headers', 'Link'].map(
      (name): Spec => ({ response: answer(200, [...allow, ['ETag', '1'], [name, value]]) }),
    ),
    { response: answer(200, [...allow, [`X-Total-${value}`, value], [`Access-Control-Allow-${value}`, value]]) },
    { response: answer(200, [['Access-Control-Allow-Origin', value]]) },
    { ...put, preflight: answer(204, [...allowed, ['Access-Control-Max-Age', value]]), response: answer(200, allow) },
    {
      ...put,
      preflight: answer(204, [...allowed, ['Vary', value]]),
      response: answer(200, [...allow, ['Location', value]]),
    },
    { url: `https://api.example/${value}?q=${value}`, response: answer(302, [...allow, ['Location', '']]) },
    { url: `https://app.example/${value}`, response: answer(200, [[`Access-Control-Allow-${value}`, value]]) },
    {
      mode: 'no-cors',
      url: `https://api.example/${value}`,
      response: answer(200, [['Access-Control-Allow-Origin', '*']]),
    },
  ];
}

function wordsOf(part: AdviceGiven['title'][number]): readonly string[] {
  if (typeof part !== 'string') return [part.code];
  return part.split(/\s+/).filter((word) => /\w/.test(word));
}
