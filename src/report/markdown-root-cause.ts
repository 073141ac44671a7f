import { mdText, mdWords } from './escape-markdown.ts';
import type { Finding } from './finding.ts';
import { actorOf, surenessOf } from './headline.ts';

/** What is really wrong, who acts, how it shows, and what it could also be. */
export function markdownRootCause(finding: Finding): readonly string[] {
  const { rootCause, layers } = finding;
  if (rootCause === null) return [];
  const { why, act, responsible, evidence, alternatives } = rootCause;
  const seen = layers.map(({ title }) => mdWords(title));
  return [
    mdText(why),
    `**For ${actorOf(responsible)}:** ${mdText(act)}`,
    ...alternatives.map((one) => `**It could also be** that ${mdText(one.or)}. ${mdText(one.check)}`),
    `How this is known (${surenessOf(rootCause, finding)}):\n\n${evidence.map((line) => `- ${mdText(line)}`).join('\n')}`,
    ...(seen.length === 0 ? [] : [`On the way: ${seen.join(', ')}.`]),
  ];
}
