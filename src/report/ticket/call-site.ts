import { text } from '../../wording/text.ts';
import { ownFrames } from '../call-site.ts';
import type { Finding } from '../finding.ts';
import type { Block } from './block.ts';

/** The page's own frames, the innermost first: where to look in the code. Empty where nobody told. */
export function callSiteBlocks({ callSite: site }: Finding): readonly Block[] {
  if (site === undefined) return [];
  const items = ownFrames(site).map(({ function: name, url, line, column, after }) => {
    const place = [url === '' ? '(evaluated code)' : url, line, column].filter((part) => part !== null).join(':');
    const put = after === '' ? [] : text`, before ${after}`;
    return [...(name === '' ? [] : text`${name} at `), { code: place }, ...put];
  });
  if (items.length === 0) return [];
  const label = site.by === 'parser' ? 'Requested by the page’s own markup or style sheet:' : 'Called by the page at:';
  return [
    { kind: 'paragraph', label, text: [] },
    { kind: 'list', items },
  ];
}
