import { visible, type Text } from '../../wording/text.ts';
import type { Block, Flavor } from './block.ts';

/** Jira's wiki markup, for its old editor and for version 2 of its REST API. */
export const jiraWiki: Flavor = { write: written };

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level}. ${wikiText(block.text)}`;
    case 'paragraph':
      return `${block.label === undefined ? '' : `*${wikiWords(block.label)}* `}${wikiText(block.text)}`.trimEnd();
    case 'list':
      return block.items.map((item) => `* ${wikiText(item)}`).join('\n');
    case 'code':
      return wikiBlock(block.code);
    case 'diagram':
      return '';
  }
}

/** What begins or ends markup anywhere in a line. A backslash in front takes that away, in monospace as well. */
const special = /[!#%()*+\-?@[\]^_|~]/g;

function wikiWords(words: string): string {
  return words.replace(/[!*[\\\]^_{|}~]/g, String.raw`\$&`);
}

/**
 * A stranger's value in monospace. Jira reads markup inside of `{{ }}` too, so every character that could be a part of any is
 * escaped. What an escape does not make harmless is shown as its code: braces, spaces at an end, and a backslash in front of
 * something that it would escape.
 */
export function wikiCode(value: string): string {
  const shown = visible(value);
  if (shown.trim() === '') return shown === '' ? '(empty)' : `(${shown.length} spaces)`;
  const escaped = shown.replace(/\\(?![A-Za-z0-9])/g, String.raw`\x5c`).replace(special, String.raw`\$&`);
  return `{{${escaped.replace(/[{}]|^ | $/g, (found) => `\\x${found.charCodeAt(0).toString(16)}`)}}}`;
}

function wikiText(parts: Text): string {
  return parts.map((part) => (typeof part === 'string' ? wikiWords(part) : wikiCode(part.code))).join('');
}

/** `{noformat}` ends at its own name alone, whatever else is inside. */
export function wikiBlock(code: string): string {
  return `{noformat}\n${code.replace(/\{(?=noformat)/gi, String.raw`\x7b`)}\n{noformat}`;
}
