import type { Frame } from './frame.ts';
import { libraryOf } from './library-code.ts';

/** Frames that ran in one go, the innermost first. */
export interface Stack {
  /** What put it off, when it did not run at once: `await`, `setTimeout`, … Empty for the stack that made the request. */
  readonly after: string;
  readonly frames: readonly Frame[];
}

/**
 * Who made a request: the page's script, or the browser itself while it read a document (`parser`, one frame: the document or
 * the style sheet). Known only while DevTools is open, so it is never part of an exchange.
 */
export interface CallSite {
  readonly by: 'script' | 'parser';
  /** The first one made the request, each later one scheduled the one before it. */
  readonly stacks: readonly Stack[];
}

/** A frame in reports. */
export interface JsonFrame extends Frame {
  /** True for the code of a library rather than the page's own. */
  readonly library: boolean;
  /** What put off the frames before this one; null where it called them directly. */
  readonly async: string | null;
}

const mostOwn = 5;

/** The page's own frames of all stacks, the innermost first; those of libraries where there are no others. */
export function ownFrames({ stacks }: CallSite): readonly (Frame & Pick<Stack, 'after'>)[] {
  const all = stacks.flatMap(({ frames, after }) => frames.map((frame) => ({ ...frame, after })));
  const own = all.filter((frame) => libraryOf(frame) === null);
  return (own.length > 0 ? own : all).slice(0, mostOwn);
}

const mostFrames = 50;

/** The frames of all stacks in one list, the innermost first. */
export function jsonCallSite({ stacks }: CallSite): readonly JsonFrame[] {
  return stacks
    .flatMap(({ frames }, s) =>
      frames.map((frame, i): JsonFrame => {
        const before = s > 0 && i === 0 ? (stacks[s]?.after ?? '') : null;
        return { ...frame, library: libraryOf(frame) !== null, async: before };
      }),
    )
    .slice(0, mostFrames);
}
