import { plain } from '../../wording/text.ts';
import type { Block, Flavor } from './block.ts';

/** Text without markup, for a terminal or a mail: values in backticks, on one line, control bytes visible. */
export const plainText: Flavor = { write: written };

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${plain(block.text)}${block.level === 1 ? `\n${'='.repeat(Math.min(plain(block.text).length, 100))}` : ''}`;
    case 'paragraph':
      return `${block.label === undefined ? '' : `${block.label} `}${plain(block.text)}`.trimEnd();
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'code':
      return `---\n${block.code}\n---`;
    case 'diagram':
      return '';
  }
}
