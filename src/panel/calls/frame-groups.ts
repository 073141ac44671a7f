import type { Frame } from '../../report/frame.ts';
import { libraryOf } from '../../report/library-code.ts';

/** Frames that follow each other and belong to the page itself, or to libraries. */
export interface FrameGroup {
  /** The libraries' names in their order, each once; empty for the page's own code. */
  readonly libraries: readonly string[];
  readonly frames: readonly Frame[];
}

/** A stack in groups, so that what is not the page's own code can be folded. */
export function frameGroups(frames: readonly Frame[]): readonly FrameGroup[] {
  const groups: { libraries: Set<string>; frames: Frame[] }[] = [];
  for (const frame of frames) {
    const library = libraryOf(frame);
    const last = groups.at(-1);
    if (last !== undefined && last.libraries.size > 0 === (library !== null)) {
      last.frames.push(frame);
      if (library !== null) last.libraries.add(library);
    } else {
      groups.push({ libraries: new Set(library === null ? [] : [library]), frames: [frame] });
    }
  }
  return groups.map((group) => ({ libraries: [...group.libraries], frames: group.frames }));
}
