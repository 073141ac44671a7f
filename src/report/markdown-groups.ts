import { mdCell, mdTextCell, mdWords } from './escape-markdown.ts';
import type { Finding } from './finding.ts';
import { groupsOf, type Group } from './group.ts';
import { actorOf } from './headline.ts';

/** Which change heals how many of these requests; nothing where each needs one of its own. `failing`: redacted, in order. */
export function markdownGroups(failing: readonly Finding[]): readonly string[] {
  const groups = groupsOf(failing).filter(({ findings }) => findings.length > 1);
  if (groups.length === 0) return [];
  const numbers = new Map(failing.map((finding, i) => [finding, i + 1]));
  const row = ({ host, layer, title, responsible, findings }: Group): string => {
    const at = layer === null ? mdCell(host) : `${mdCell(host)}, ${mdWords(layer)}`;
    const which = findings
      .slice(0, 12)
      .map((finding) => numbers.get(finding))
      .join(', ');
    const more = findings.length > 12 ? ', …' : '';
    return `| ${findings.length} (${which}${more}) | ${at} | ${mdTextCell(title)} | ${responsible === null ? '' : actorOf(responsible)} |`;
  };
  return [
    [
      '**One change heals several of them:**\n',
      '| Requests | Where | What is wrong | Who acts |',
      '| --- | --- | --- | --- |',
      ...groups.map(row),
    ].join('\n'),
  ];
}
