import type { Files } from '../apply-steps.ts';

/** A real server that a recipe is proven on. */
export interface Stack {
  /** The recipe's id. */
  readonly id: string;
  /** The file that the recipe is about. */
  readonly main: string;
  /** Prints the versions of what runs, one a line; fails where it is not installed. */
  readonly versions: readonly [program: string, ...args: readonly string[]];
  /** What to do when it does. */
  readonly install: string;
  readonly states: readonly [State, ...State[]];
  /** The files as they have to stand on this machine: ports, folders, where packages are. */
  readonly place?: (files: Files, folder: string, port: number) => Files;
  /** Links in its folder, by name: where packages are. */
  readonly links?: Readonly<Record<string, string>>;
  readonly start: (folder: string, port: number) => readonly [program: string, ...args: readonly string[]];
}

/** One way in which the stack's configuration is wrong, as somebody wrote it. `@APP@`, `@SHOP@`: origins of two pages. */
export interface State {
  readonly name: string;
  readonly files: Files;
  /** Blocked before, passes after. */
  readonly broken: Ask;
  /** Pass before, and have to pass after. */
  readonly others: readonly Ask[];
  /** Every page may read without credentials before, and so it is meant to stay. */
  readonly isPublic?: true;
}

/** One request of a page. */
export interface Ask {
  /** Default: the app's. The shop's page is a frame in the app's. */
  readonly page?: 'app' | 'shop';
  /** Made in another tab, so that the log does not know of it. */
  readonly isElsewhere?: true;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly credentials?: 'include';
  /** A response header that the page has to be able to read. */
  readonly reads?: string;
}
