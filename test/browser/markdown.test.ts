import { spawnSync } from 'node:child_process';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/wording/text.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { hostileValues } from '../report/hostile-values.ts';
import { codeIn, liveIn } from '../report/live.ts';
import { places, untold } from '../report/places.ts';

const markdownIt = new MarkdownIt({ html: true, linkify: true, typographer: true });
const githubOptions = '--unsafe -e table -e autolink -e strikethrough -e tasklist -e footnotes'.split(' ');

/** Readers of Markdown, each with everything on that makes more of a text: documents in, HTML out. */
const readers: Readonly<Record<string, (documents: readonly string[]) => readonly string[]>> = {
  'cmark-gfm, which GitHub uses': (documents) => {
    // One run for all; a document that is not closed would take the next one's heading in.
    const input = documents.map((document) => `# Next document\n\n${document}`).join('\n\n');
    const { stdout, status } = spawnSync('cmark-gfm', githubOptions, { input, encoding: 'utf8', maxBuffer: 1e9 });
    expect(status).toBe(0);
    return stdout.split('<h1>Next document</h1>').slice(1);
  },
  'markdown-it': (documents) => documents.map((document) => markdownIt.render(document)),
  marked: (documents) => documents.map((document) => marked.parse(document, { gfm: true, async: false })),
};

test('there are as many hostile values and places as this is worth', () => {
  expect(hostileValues.length).toBeGreaterThanOrEqual(78);
  expect(Object.keys(places).length).toBeGreaterThanOrEqual(18);
});

describe.each(Object.entries(places))('a hostile value as %s', (place, put) => {
  const reports = hostileValues.map(([, value]) => markdownReport({ ...put(value), redact: false }));

  test.each(Object.entries(readers))('is no markup to %s, and can be read', (_reader, read) => {
    const html = read(reports);
    expect(html).toHaveLength(reports.length);
    const live = hostileValues.flatMap(([name], i) => liveIn(html[i] ?? '').map((found) => `${name}: ${found}`));
    expect(live).toEqual([]);
    if (untold.has(place)) return;
    // In a command, what holds the sign of masking is to be filled in.
    const isFilledIn = (value: string) => place === 'a request header’s value' && value.includes('***');
    const isLost = (value: string, i: number) =>
      !isFilledIn(value) && !forms(value).some((form) => shown(html[i] ?? '').includes(form));
    expect(hostileValues.filter(([, value], i) => isLost(value, i)).map(([name]) => name)).toEqual([]);
  });
});

/** The beginning of a value as a person has to be able to read it: as it is, or with its long runs as a number. */
function forms(value: string): readonly string[] {
  const start = (text: string, most = 100) => visible(text, most).replace(/…$/, '');
  // In a block a value is cut before its runs are counted, behind whatever stands before it.
  const counted = numbered(start(value, 160));
  return [start(value), start(numbered(value)), counted, counted.replace(/\{\d+\}$/, '{')].map((form) =>
    form.trim().toLowerCase(),
  );
}

function numbered(value: string): string {
  return value.replace(/(`|~)\1{16,}/g, (run) => `\\x${run.startsWith('~') ? '7e' : '60'}{${run.length}}`);
}

/** Names of request headers are written in lower case. */
const shown = (html: string): string => codeIn(html).toLowerCase();
