import type { Policy } from './policy.ts';
import { comment, pyString } from './quote.ts';

/** A Python list of string literals. */
export function pyList(values: readonly string[]): string {
  return `[${values.map(pyString).join(', ')}]`;
}

/** What the policy wants said, as comment lines; `here` is this stack's word on a redirect that must not happen. */
export function pyNotes({ notes, removed, answerHere }: Policy, here: string): readonly string[] {
  const gone = removed.map((name) => `Remove ${name} wherever it is set.`);
  return [...notes, ...gone, ...(answerHere ? [here] : [])].map((note) => comment('#', note));
}
