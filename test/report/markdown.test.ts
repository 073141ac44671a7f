import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { examplesById } from '../diagnoses/examples.ts';
import { visible } from '../../src/wording/text.ts';
import { mdBlock, mdCell, mdCode, mdText, mdTextCell, mdWords } from '../../src/report/escape-markdown.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { isFailing } from '../../src/report/headline.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { hostile } from '../recipes/arbitrary.ts';
import { about, hostileFinding } from './hostile.ts';
import { hostileValues } from './hostile-values.ts';
import { liveIn } from './live.ts';

/** Every token of the document, in order, as GitHub's dialect reads it. */
function tokensOf(markdown: string): readonly Token[] {
  const all: Token[] = [];
  const remember = (token: Token): void => {
    all.push(token);
  };
  void marked.walkTokens(marked.lexer(markdown), remember);
  return all;
}

const typesOf = (markdown: string): readonly string[] => tokensOf(markdown).map(({ type }) => type);

/** The contents of the tokens of one type. */
function textsOf(markdown: string, type: string): readonly unknown[] {
  return tokensOf(markdown).flatMap((token) => (token.type === type && 'text' in token ? [token.text] : []));
}

const own = /^<\/?(?:details|summary)>|^<details><summary>[\w ()./-]+<\/summary>/;

const markdownIt = new MarkdownIt({ html: true, linkify: true });

describe.each([
  ['marked', (markdown: string) => marked.parse(markdown, { async: false })],
  ['markdown-it', (markdown: string) => markdownIt.render(markdown)],
])('to %s', (_reader, read) => {
  test.each(hostileValues)('%s is text in every part of a document', (_name, value) => {
    const document = [
      `see ${mdCode(value)} there`,
      `see ${mdText(['the value ', { code: value }, ' there'])}`,
      mdWords(value.replace(/\s+/g, ' ')),
      `| a | b |\n| --- | --- |\n| ${mdCell(value)} | end |\n| ${mdTextCell(['x ', { code: value }])} | end |`,
      mdBlock('text', `  ${visible(value, 400)}\n${visible(value, 400)}`),
      'the end',
    ].join('\n\n');
    const html = read(document);
    expect(liveIn(html)).toEqual([]);
    expect(html).toMatch(/<p>the end<\/p>\s*$/);
    expect(html.match(/<td>end<\/td>/g)).toHaveLength(2);
    expect(html.match(/<pre>/g)).toHaveLength(1);
  });
});

test('no fence is longer than what GitHub’s parser counts', () => {
  for (const [, value] of hostileValues) {
    expect(`${mdCode(value)} ${mdCell(value)}`, value).not.toMatch(/`{18}/);
    // What is between the fences of a block may be as long as it likes, when it is not of the fence's own character.
    expect(mdBlock('text', value).split('text', 1)[0], value).toMatch(/^(?:`{3,17}|~{3,17})$/);
  }
});

describe('nothing that a stranger wrote is markup', () => {
  test('in a whole report', () => {
    fc.assert(
      fc.property(fc.array(hostileFinding, { minLength: 1, maxLength: 3 }), hostile, (findings, name) => {
        const report = markdownReport({ ...about, findings, page: { url: name }, browser: { name, version: name } });
        for (const token of tokensOf(report)) {
          expect(token.type).not.toMatch(/^(?:link|image|def|del|blockquote)$/);
          if (token.type === 'html') expect(token.raw).toMatch(own);
        }
        expect(report).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
      { numRuns: 200 },
    );
  });

  test('in a code span, which contains the value', () => {
    fc.assert(
      fc.property(
        hostile.filter((value) => value !== ''),
        (value) => {
          const markdown = `see ${mdCode(value)} there`;
          expect(typesOf(markdown)).toEqual(['paragraph', 'text', 'codespan', 'text']);
          expect(textsOf(markdown, 'codespan')).toEqual([visible(value)]);
        },
      ),
    );
  });

  test('in a table cell, which stays one cell', () => {
    fc.assert(
      fc.property(
        hostile.filter((value) => value !== ''),
        (value) => {
          const table = `| a | b |\n| --- | --- |\n| ${mdCell(value)} | end |`;
          expect(typesOf(table).slice(1)).toEqual(['text', 'text', 'codespan', 'text']);
          expect(textsOf(table, 'text')).toEqual(['a', 'b', 'end']);
        },
      ),
    );
  });

  test('in a code block, which ends where we end it', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1 }), (lines) => {
        const content = lines.map((line) => `  ${visible(line)}`).join('\n');
        expect(typesOf(mdBlock('text', content))).toEqual(['code']);
        expect(textsOf(mdBlock('text', content), 'code')).toEqual([content]);
      }),
    );
  });

  test('our own words show as they are', () => {
    expect(marked.parseInline(mdWords('a *b* <c> [d](e) `f` g_h_i # & |'))).toBe(
      'a *b* &lt;c&gt; [d](e) `f` g_h_i # &amp; |',
    );
  });

  test.each(['@octocat', '#1', 'GH-1', 'www.a.example', 'https://a.example', '6dcb09b', '$x$', ':tada:', '[^1]'])(
    'a word of ours that GitHub would make more of is code: %s',
    (word) => {
      expect(marked.parseInline(mdWords(`see ${word} there`))).toBe(`see <code>${word}</code> there`);
    },
  );
});

test.each(
  [...examplesById].flatMap(([id, examples]) =>
    examples.map((example) => [id, example.name, example.exchange] as const),
  ),
)('%s, %s: has all parts', (_id, _name, one) => {
  const finding = findingOf(one);
  const report = markdownReport({ ...about, findings: [finding] });
  // What the page canceled needs no fix; what the browser lets through although the standard refuses it is told elsewhere.
  const isToldInFull = isFailing(finding) || (finding.rootCause !== null && finding.outcome !== 'canceled');
  if (!isToldInFull) return expect(report).toContain('nothing failed');
  expect(report).toContain('**Fix in: ');
  expect(report).toMatch(/^# Evidence:?$/m);
  expect(report).not.toMatch(/\[object|NaN/);
  expect(tokensOf(report).filter(({ type }) => type === 'link' || type === 'image')).toEqual([]);
});
