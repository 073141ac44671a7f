import { visible, type Text } from '../wording/text.ts';

/** What GitHub makes a link, a mention, a reference, a commit, a formula, an emoji or a footnote, even where it is escaped. */
const alive = /@|#\d|\bgh-\d|\bwww\.|:\/\/|\b[0-9a-f]{7,40}\b|\$|:\+?\w+:|\[\^/i;

/**
 * Our own words as Markdown that shows them as they are. A word of which GitHub would make more becomes a code span, the one
 * place where it leaves everything alone.
 */
export function mdWords(words: string): string {
  return words
    .split(/(\S+)/)
    .map((part, i) => (i % 2 === 1 && alive.test(part) ? mdCode(part) : part.replace(/[\\`*_[\]<>|~#&]/g, '\\$&')))
    .join('');
}

/**
 * A stranger's value as a code span, in which nothing is markup, a link, a mention or a reference.
 * The fence is longer than every run of backticks inside; control bytes and line ends are made visible, so it is one line.
 */
export function mdCode(value: string, most?: number): string {
  const shown = visible(shortRuns(value), most);
  if (shown === '') return '*(empty)*';
  const fence = '`'.repeat(longestRun(shown, /`+/g) + 1);
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

/**
 * A code block whose fence is longer than any run of its character in the content: of backticks, or of tildes where the
 * content has long runs of backticks, so that it can be pasted as it is.
 */
export function mdBlock(language: string, content: string): string {
  const runs = longestRun(content, /`+/g) <= longest ? /`+/g : /~+/g;
  const shown = longestRun(content, runs) <= longest ? content : shortRuns(content);
  const fence = (runs.source[0] ?? '`').repeat(Math.max(3, longestRun(shown, runs) + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}

/**
 * Backticks in a row that a fence still goes around. GitHub's parser (cmark-gfm) knows no code span between fences of 80 and
 * more, and takes a block's fence of 256 for one of 255.
 */
const longest = 16;

/** Longer runs of what fences are made of, as a number: `\x60{80}`. */
function shortRuns(value: string): string {
  return value.replace(/`{17,}|~{17,}/g, (run) => `\\x${run.charCodeAt(0).toString(16)}{${run.length}}`);
}

function longestRun(value: string, runs: RegExp): number {
  return (value.match(runs) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
