/** One place in a script. Every text is a stranger's. */
export interface Frame {
  /** Empty outside of every function, and in one that has no name. */
  readonly function: string;
  /** The script's address as the browser knows it; empty for code that `eval` or the console made. */
  readonly url: string;
  /** Counted from 1; null where only the file is known. */
  readonly line: number | null;
  /** Counted from 1. */
  readonly column: number | null;
}
