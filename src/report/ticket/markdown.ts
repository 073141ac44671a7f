import { mdBlock, mdText, mdWords } from '../escape-markdown.ts';
import type { Block, Flavor } from './block.ts';

/** GitHub and GitLab, which draw Mermaid diagrams. */
export const markdown: Flavor = { write: (block) => written(block) };

/** Jira's editor takes Markdown when it is pasted, and shows a diagram as its source, which helps nobody. */
export const jiraMarkdown: Flavor = { write: (block) => (block.kind === 'diagram' ? '' : written(block)) };

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${mdText(block.text)}`;
    case 'paragraph':
      return `${block.label === undefined ? '' : `**${mdWords(block.label)}** `}${mdText(block.text)}`.trimEnd();
    case 'list':
      return block.items.map((item) => `- ${mdText(item)}`).join('\n');
    case 'code':
      return mdBlock(block.language, block.code);
    case 'diagram':
      return mdBlock('mermaid', block.code);
  }
}
