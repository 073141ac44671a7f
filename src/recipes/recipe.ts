import type { Edit } from '../fixes/edit.ts';
import type { HeaderList } from '../cors/model.ts';
import type { Policy } from '../policy/policy.ts';
import type { Step } from './step.ts';

/** Who configures this stack. */
type RecipeLayer = 'any' | 'framework' | 'proxy';

/** What a recipe has to know beside the edits. All strings come from strangers: a recipe quotes them for its language. */
export interface RecipeContext {
  /** The requesting page's serialised origin. */
  readonly origin: string;
  /** The refusing hop's URL. */
  readonly url: string;
  readonly method: string;
  /** True when the request is (or must be taken to be) one with credentials. */
  readonly credentials: boolean;
  /** The credentials mode was not seen; then `credentials` is the likelier reading. */
  readonly mayHaveCredentials?: boolean;
  /** The header names that the preflight asks for, lower case. Absent: only what the edits and the policy name. */
  readonly headers?: readonly string[];
  /**
   * What the host has to allow: all that it was seen to allow, and what was blocked. A recipe replaces a stack's CORS
   * settings, so it has to keep what passed before. Absent: only what the edits name.
   */
  readonly policy?: Policy;
  /** The headers of the refused response: settings of the stack that have to stay, though they allowed nobody here. */
  readonly refused?: HeaderList;
  /** The host allows this origin on other paths, and the response at this one has no trace of CORS. */
  readonly uncovered?: boolean;
}

/** Edits written as a change to one stack's configuration. One file each, named after its `id`. */
export interface Recipe {
  /** = file name = key in reports. */
  readonly id: string;
  readonly title: string;
  readonly layer: RecipeLayer;
  /** For the code block: `python`, `js`, `nginx`, `http`, … */
  readonly language: string;
  /** The file that the steps are about: `settings.py`, the file that creates the app, … */
  readonly file: string;
  /**
   * What to do, in order, or null when this stack can do nothing about these edits (a change of the page only, say).
   * An allowlist, or credentials, turn every setting off that would still allow everybody. Never reflects an origin
   * blindly: origins become a list, with `Vary: Origin`.
   */
  readonly steps: (edits: readonly Edit[], context: RecipeContext) => readonly Step[] | null;
}

export function defineRecipe(recipe: Recipe): Recipe {
  return recipe;
}
