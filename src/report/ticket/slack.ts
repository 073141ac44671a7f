import { visible, type Text } from '../../wording/text.ts';
import type { Block, Flavor } from './block.ts';

/** Slack's mrkdwn. It has no escape but the entities of `&`, `<` and `>`: a value is code, which it leaves alone. */
export const slack: Flavor = { write: written };

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text.map((part) => (typeof part === 'string' ? strong(part) : slackCode(part.code))).join('');
    case 'paragraph':
      return `${block.label === undefined ? '' : `${strong(block.label)} `}${slackText(block.text)}`.trimEnd();
    case 'list':
      return block.items.map((item) => `• ${slackText(item)}`).join('\n');
    case 'code':
      return slackBlock(block.code);
    case 'diagram':
      return '';
  }
}

/** Words of ours in bold; spaces stay outside, where an asterisk would not count. */
function strong(words: string): string {
  return words.replace(/\S(?:.*\S)?/s, (found) => `*${slackWords(found)}*`);
}

function slackText(parts: Text): string {
  return parts.map((part) => (typeof part === 'string' ? slackWords(part) : slackCode(part.code))).join('');
}

function slackWords(words: string): string {
  return entities(words.replaceAll('`', ''));
}

/** A stranger's value. No escape keeps a backtick inside of code, so that it is shown as its code. */
export function slackCode(value: string): string {
  const shown = visible(value);
  return shown.trim() === '' ? '(empty)' : `\`${entities(shown.replaceAll('`', String.raw`\x60`))}\``;
}

export function slackBlock(code: string): string {
  return `\`\`\`\n${entities(code.replaceAll('```', String.raw`\x60{3}`))}\n\`\`\``;
}

function entities(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
