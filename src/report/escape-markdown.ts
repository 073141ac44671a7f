import { visible, type Text } from '../wording/text.ts';

/** Our own words as Markdown that shows them as they are. */
export function mdWords(words: string): string {
  return words.replace(/[\\`*_[\]<>|~#&]/g, '\\$&');
}

/**
 * A stranger's value as a code span, in which nothing is markup, a link, a mention or a reference.
 * The fence is longer than every run of backticks inside; control bytes and line ends are made visible, so it is one line.
 */
export function mdCode(value: string, most?: number): string {
  const shown = visible(value, most);
  if (shown === '') return '*(empty)*';
  const fence = '`'.repeat(longestRun(shown) + 1);
  // CommonMark takes one space away at both ends when both have one; a span of spaces alone keeps them.
  const pad = /^`|`$|^ .* $/.test(shown) && shown.trim() !== '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/** As `mdCode`, for a table: there a `|` ends the cell even inside a code span, so GitHub wants it escaped. */
export function mdCell(value: string): string {
  // A backslash before the `|` would take the escape's own backslash away; it is shown as the byte it is.
  return mdCode(value.replace(/\\(?=\\*\|)/g, '\\x5c')).replaceAll('|', '\\|');
}

export function mdText(parts: Text): string {
  return parts.map((part) => (typeof part === 'string' ? mdWords(part) : mdCode(part.code))).join('');
}

export function mdTextCell(parts: Text): string {
  return parts.map((part) => (typeof part === 'string' ? mdWords(part) : mdCell(part.code))).join('');
}

/** A code block whose fence is longer than any run of backticks in it. */
export function mdBlock(language: string, content: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${language}\n${content}\n${fence}`;
}

function longestRun(value: string): number {
  return Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
}
