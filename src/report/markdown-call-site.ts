import { ownFrames } from './call-site.ts';
import { mdCode } from './escape-markdown.ts';
import type { Finding } from './finding.ts';

/** The page's own frames, the innermost first: where to look in the code. Empty where nobody told. */
export function mdCallSite({ callSite: site }: Finding): string {
  if (site === undefined) return '';
  const lines = ownFrames(site).map(({ function: name, url, line, column, after }) => {
    const place = [url === '' ? '(evaluated code)' : url, line, column].filter((part) => part !== null).join(':');
    const put = after === '' ? '' : `, before ${mdCode(after)}`;
    return `- ${name === '' ? '' : `${mdCode(name)} at `}${mdCode(place, 500)}${put}`;
  });
  if (lines.length === 0) return '';
  const maker = site.by === 'parser' ? 'Requested by the page’s own markup or style sheet:' : 'Called by the page at:';
  return `**${maker}**\n\n${lines.join('\n')}`;
}
