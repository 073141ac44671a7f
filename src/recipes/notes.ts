import type { Step } from './step.ts';
import type { Wanted } from './wanted.ts';

/** What only a person can do; `here` is this stack's word on a redirect that must not happen. */
export function notesOf({ notes, removed, answerHere }: Wanted, here: string): readonly Step[] {
  const gone = removed.map((name) => `Remove ${name} wherever it is set.`);
  return [...notes, ...gone, ...(answerHere ? [here] : [])].map((words) => ({ do: 'note', words }));
}
