import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { allAdvice } from '../../src/advice/index.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { jsonReport } from '../../src/report/json.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { answer, exchange } from '../build.ts';
import { about } from './hostile.ts';

const own = [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Vary', 'Origin'],
] as const;
const noted = exchange({ response: answer(200, [...own, ['X-Total-Count', '7']]), error: null });
const refused = exchange({ response: answer(200) });

const openTo = (page: string, url: string): Exchange =>
  exchange({
    page,
    url,
    credentials: 'include',
    response: answer(200, [
      ['Access-Control-Allow-Origin', page],
      ['Access-Control-Allow-Credentials', 'true'],
    ]),
    error: null,
  });
const risky = openTo('null', 'https://api.example/a');

const explained = (exchanges: readonly Exchange[]) => exchanges.map((one) => findingOf(one, exchanges));
const report = (...exchanges: readonly Exchange[]) => markdownReport({ ...about, findings: explained(exchanges) });

describe('as JSON', () => {
  test('the remarks stand on what passed', () => {
    const { findings } = jsonReport({ ...about, findings: explained([noted, refused]) });
    expect(findings.map(({ advice }) => advice.map(({ id, severity }) => [id, severity]))).toEqual([
      [['headers-not-exposed', 'note']],
      [],
    ]);
    expect(findings[0]?.advice).toEqual([
      {
        id: 'headers-not-exposed',
        title: "A script can't read `X-Total-Count` from `api.example`",
        why: expect.stringContaining('`Access-Control-Expose-Headers`'),
        severity: 'note',
        act: expect.stringContaining('`Access-Control-Expose-Headers: X-Total-Count`'),
      },
    ]);
  });

  test('what the tab did before is evidence', () => {
    const [first, second] = ['https://app.example', 'https://elsewhere.test'].map((page, i) => ({
      ...openTo(page, 'https://api.example/me'),
      id: String(i),
      startedAt: i,
    }));
    if (first === undefined || second === undefined) throw new Error('two were made');
    const ids = explained([first, second]).map(({ advice }) => advice.map(({ id }) => id));
    expect(ids[0]).not.toContain('origin-reflected');
    expect(ids[1]).toContain('origin-reflected');
    expect(findingOf(second).advice.map(({ id }) => id)).not.toContain('origin-reflected');
  });
});

describe('as Markdown', () => {
  test('only what is a risk or fragile is worth changing, each once, after what failed', () => {
    const text = report(refused, noted, risky, { ...risky, id: '5' });
    expect(text.split('## Worth changing')).toHaveLength(2);
    expect(text.indexOf('## Worth changing')).toBeGreaterThan(text.indexOf('# Evidence'));
    expect(text).toContain(
      '- `api.example` allows `null`, with credentials. `GET https://api.example/a` and 1 more request.',
    );
    expect(text).not.toContain('X-Total-Count');
  });

  test('notes alone make no chapter', () => {
    expect(report(noted)).not.toContain('Worth changing');
  });

  test.each(['<img src=x>', '[x](https://evil.example)', '`x` **y**', 'a|b\n# pwned'])('%j stays a value', (value) => {
    const all: Token[] = [];
    void marked.walkTokens(marked.lexer(report(openTo('null', `https://api.example/${value}`))), (token) => {
      all.push(token);
    });
    expect(all.filter(({ type }) => /^(?:html|link|image)$/.test(type))).toEqual([]);
    expect(all.filter(({ type }) => type === 'heading')).toHaveLength(2);
  });
});

test('no remark carries a secret out of the browser', () => {
  const secret = 'k3Jx9fQ2mZ7vR4tLb8';
  const examples = allAdvice.flatMap(({ examples: all }) => all);
  for (const { exchange: one, history = [] } of examples) {
    const [first, ...rest] = one.hops;
    const hops: Exchange['hops'] = [{ ...first, url: `${first.url}/${secret}?token=${secret}` }, ...rest];
    const findings = [findingOf({ ...one, hops }, history)];
    expect(JSON.stringify(jsonReport({ ...about, findings, redact: true }))).not.toContain(secret);
    expect(markdownReport({ ...about, findings, redact: true })).not.toContain(secret);
  }
});
