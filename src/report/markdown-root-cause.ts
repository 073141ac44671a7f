import { mdText, mdWords } from './escape-markdown.ts';
import type { Finding } from './finding.ts';
import { actorOf } from './headline.ts';

/** What is really wrong, who acts, how it shows, and what it could also be. */
export function markdownRootCause({ rootCause, layers }: Finding): readonly string[] {
  if (rootCause === null) return [];
  const { why, act, responsible, evidence, unsure, confidence } = rootCause;
  const seen = layers.map(({ title }) => mdWords(title));
  return [
    mdText(why),
    `**For ${actorOf(responsible)}:** ${mdText(act)}`,
    ...(unsure === null ? [] : [`**It could also be** that ${mdText(unsure.or)}. ${mdText(unsure.findOut)}`]),
    `How this is known (${confidence}):\n\n${evidence.map((line) => `- ${mdText(line)}`).join('\n')}`,
    ...(seen.length === 0 ? [] : [`On the way: ${seen.join(', ')}.`]),
  ];
}
