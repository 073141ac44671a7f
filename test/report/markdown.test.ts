import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { causes } from '../../src/causes/index.ts';
import { visible } from '../../src/causes/text.ts';
import { mdBlock, mdCell, mdCode, mdWords } from '../../src/report/escape-markdown.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { hostile } from '../recipes/arbitrary.ts';
import { about, hostileFinding } from './hostile.ts';

/** Every token of the document, in order, as GitHub's dialect reads it. */
function tokensOf(markdown: string): readonly Token[] {
  const all: Token[] = [];
  marked.walkTokens(marked.lexer(markdown, { gfm: true }), (token) => all.push(token));
  return all;
}

const own = /^<\/?(?:details|summary)>|^<details><summary>[\w ()./-]+<\/summary>/;

describe('nothing that a stranger wrote is markup', () => {
  test('in a whole report', () => {
    fc.assert(
      fc.property(fc.array(hostileFinding, { minLength: 1, maxLength: 3 }), hostile, (findings, name) => {
        const report = markdownReport({ ...about, findings, page: { url: name }, browser: { name, version: name } });
        for (const token of tokensOf(report)) {
          expect(token.type).not.toMatch(
            /^(?:link|image|def|del|em|blockquote|checkbox)$/.test(token.raw)
              ? /x/
              : /^(?:link|image|def|del|blockquote)$/,
          );
          if (token.type === 'html') expect(token.raw).toMatch(own);
        }
        expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
      { numRuns: 200 },
    );
  });

  test('in a code span, which contains the value', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const [paragraph] = marked.lexer(`see ${mdCode(value)} there`);
        const inline = (paragraph as Tokens.Paragraph).tokens;
        if (value === '') return;
        expect(inline.map(({ type }) => type)).toEqual(['text', 'codespan', 'text']);
        expect((inline[1] as Tokens.Codespan).text).toBe(visible(value));
      }),
    );
  });

  test('in a table cell, which stays one cell', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const [table] = marked.lexer(`| a | b |\n| --- | --- |\n| ${mdCell(value)} | end |`);
        const [row] = (table as Tokens.Table).rows;
        expect(row?.map(({ text }) => text).at(1)).toBe('end');
        expect(row?.[0]?.tokens.map(({ type }) => type)).toEqual([value === '' ? 'em' : 'codespan']);
      }),
    );
  });

  test('in a code block, which ends where we end it', () => {
    fc.assert(
      fc.property(fc.array(hostile), (lines) => {
        const content = lines.map((line) => visible(line)).join('\n');
        const [block, ...rest] = marked.lexer(mdBlock('text', content));
        expect(rest).toEqual([]);
        expect((block as Tokens.Code).text).toBe(content);
      }),
    );
  });

  test('our own words show as they are', () => {
    expect(marked.parseInline(mdWords('a *b* <c> [d](e) `f` g_h_i #1 & |'))).toBe(
      'a *b* &lt;c&gt; [d](e) `f` g_h_i #1 &amp; |',
    );
  });
});

test.each(
  causes.flatMap(({ id, examples }) => examples.map((example) => [id, example.name, example.exchange] as const)),
)('%s, %s: has all parts', (_id, _name, one) => {
  const report = markdownReport({ ...about, findings: [findingOf(one)] });
  expect(report).toContain('**Who acts: ');
  expect(report).toContain('```mermaid\nsequenceDiagram\n');
  expect(report).toContain('### Evidence');
  expect(report).not.toMatch(/undefined|\[object|NaN/);
  expect(tokensOf(report).filter(({ type }) => type === 'link' || type === 'image')).toEqual([]);
});
