import type { Text } from '../src/wording/text.ts';

/** Words that are not used in any text that a person reads, and what is used instead. */
const notOurWords: readonly (readonly [not: RegExp, use: string])[] = [
  [/(?<!un)\banswer(?:s|ed|ing)?\b/i, 'response, return, respond'],
  [/\bask(?:s|ed|ing)?\b(?! the (?:network )?administrator)/i, 'request, send, require'],
  [/(?<!IP |local |email )\baddress(?:es)?\b(?! (?:bar|space))/i, 'endpoint, URL, path'],
  [/\bCORS list\b|\ballow-list\b/i, 'allowed origins, allowlist'],
  [/\b(?:does(?: not|n't|n’t)|do(?: not|n't|n’t)) know\b|\blets? (?:it )?not through\b/i, "doesn't allow"],
  [/\bheal(?:s|ed|ing)?\b|\bmend(?:s|ed|ing)?\b/i, 'fix, resolve'],
  [/\bwhoever\b|\bwho acts\b/i, 'responsible: server, proxy, front end'],
  [/\bspeaks? of\b/i, 'reports'],
  [/\btakes? away\b|\b(?:loses?|lost) on the way\b/i, 'drop, strip, remove'],
  [/\bleads? (?:to|past|there)\b/i, 'redirects to'],
  [/\bwithout a session\b/i, 'signed out, session expired'],
  [/\bletter by letter\b/i, 'exact match'],
  [/\bin capitals\b|\bthe case counts\b/i, 'case-sensitive'],
  [/\bhow this is known\b/i, 'evidence'],
  [/\bproved\b|\bproven\b/i, 'matched, verified'],
  [/\blet the (?:server|proxy|app) send\b/i, 'set, send, return'],
  [/\bCORS layer\b/i, 'CORS middleware'],
  [/\b(?:simply|just|please|obviously)\b/i, 'nothing'],
  [/\bthe real problem\b/i, 'nothing'],
];

/** The words that a text should not have, each with what to use; values are no words. */
export function voiceFaults(words: string): readonly string[] {
  return notOurWords.flatMap(([not, use]) => {
    const found = not.exec(words);
    return found === null
      ? []
      : [`“${found[0]}” (use: ${use}) in: ${words.slice(Math.max(0, found.index - 50), found.index + 60)}`];
  });
}

/** Only the words of the text, a mark for every value. */
export function wordsIn(text: Text): string {
  return text.map((part) => (typeof part === 'string' ? part : '§')).join('');
}

/** Words, a value counting as one. */
export function lengthOf(text: Text): number {
  return text.flatMap((part) =>
    typeof part === 'string' ? part.split(/\s+/).filter((word) => /\w/.test(word)) : [part.code],
  ).length;
}

export function sentencesOf(text: Text): number {
  return wordsIn(text).match(/[.!?](?:\s|$)/g)?.length ?? 0;
}
