import { WikiMarkupTransformer } from '@atlaskit/editor-wikimarkup-transformer';
import { describe, expect, test } from 'vitest';
import { visible } from '../../src/wording/text.ts';
import { jiraWiki, wikiBlock, wikiCode } from '../../src/report/ticket/jira-wiki.ts';
import { plainText } from '../../src/report/ticket/plain-text.ts';
import { slack, slackBlock, slackCode } from '../../src/report/ticket/slack.ts';
import { ticket } from '../../src/report/ticket/ticket.ts';
import { hostileValues } from './hostile-values.ts';
import { places } from './places.ts';

const transformer = new WikiMarkupTransformer();

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string }[];
  readonly content?: readonly Node[];
}

/** Every node of the document, as Atlassian's own reader of wiki markup makes it. */
function nodesOf(wiki: string): readonly Node[] {
  const walk = (node: Node): readonly Node[] => [node, ...(node.content ?? []).flatMap(walk)];
  const document: Node = JSON.parse(JSON.stringify(transformer.parse(wiki)));
  return walk(document);
}

describe('Jira’s wiki markup', () => {
  test.each(hostileValues)('%s is one piece of code in a line', (_name, value) => {
    const [paragraph, ...others] = nodesOf(`see ${wikiCode(value)} there\n\nthe end`).filter(
      ({ type }) => type === 'paragraph',
    );
    expect(others.map(({ content }) => content?.[0]?.text)).toEqual(['the end']);
    const parts = paragraph?.content ?? [];
    expect(parts.filter(({ type }) => type !== 'text')).toEqual([]);
    expect(parts[0]?.text?.startsWith('see ')).toBe(true);
    expect(parts.at(-1)?.text?.endsWith(' there')).toBe(true);
    const marks = parts.flatMap((part) => part.marks ?? []).map(({ type }) => type);
    expect(marks.filter((mark) => mark !== 'code')).toEqual([]);
  });

  test.each(hostileValues)('%s is one code block', (_name, value) => {
    const nodes = nodesOf(`before\n\n${wikiBlock(`> ${visible(value, 400)}`)}\n\nthe end`);
    expect(nodes.map(({ type }) => type)).toEqual([
      'doc',
      'paragraph',
      'text',
      'codeBlock',
      'text',
      'paragraph',
      'text',
    ]);
  });

  test('the name of a block does not end it', () => {
    const nodes = nodesOf(`${wikiBlock('a {noformat} *b* {NoFormat} c')}\n\nthe end`);
    expect(nodes.map(({ type }) => type)).toEqual(['doc', 'codeBlock', 'text', 'paragraph', 'text']);
  });

  const few = hostileValues.filter((_, i) => i % 5 === 0);
  test.each(Object.entries(places))('nothing is alive in a ticket with a hostile value as %s', (_place, put) => {
    const alive = few.flatMap(([name, value]) =>
      nodesOf(ticket({ ...put(value), redact: false }, jiraWiki)).flatMap(({ type, marks = [] }) => [
        ...(/^(?:doc|heading|paragraph|text|codeBlock|bulletList|listItem)$/.test(type) ? [] : [`${name}: ${type}`]),
        ...marks.filter((mark) => !/^(?:code|strong)$/.test(mark.type)).map((mark) => `${name}: ${mark.type}`),
      ]),
    );
    expect(alive).toEqual([]);
  });
});

// Slack reads mentions and links in `<>` alone, and leaves what stands in backticks as it is.
describe('Slack', () => {
  test.each(hostileValues)('%s is one piece of code', (_name, value) => {
    expect(slackCode(value)).toMatch(/^(?:`[^`<>\n]+`|\(empty\))$/);
    expect(slackCode(value).replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
    expect(slackBlock(visible(value, 400))).toMatch(/^```\n(?:(?!```)[^<>])*\n```$/);
  });

  test.each(Object.entries(places))('nothing is alive in a message with a hostile value as %s', (_place, put) => {
    for (const [name, value] of hostileValues) {
      const message = ticket({ ...put(value), redact: false }, slack);
      expect(message, name).not.toMatch(/[<>]/);
      const outside = message.replace(/```\n(?:(?!```)[^])*\n```/g, '').replace(/`[^`\n]+`/g, '');
      expect(outside, name).not.toMatch(/`|https?:|@\w/);
    }
  });
});

test('plain text has no control byte of a stranger', () => {
  for (const put of Object.values(places)) {
    for (const [name, value] of hostileValues) {
      expect(ticket({ ...put(value), redact: false }, plainText), name).not.toMatch(
        /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u,
      );
    }
  }
});
