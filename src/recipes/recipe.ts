import type { Edit } from '../fixes/edit.ts';

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
  /**
   * The header names that the preflight asks for, lower case. Needed because pasted text replaces a stack's whole CORS
   * set-up, so it has to allow what passed before, too. Absent: only what the edits name.
   */
  readonly headers?: readonly string[];
}

/** Edits written as configuration or code for one server stack. One file each, named after its `id`. */
export interface Recipe {
  /** = file name = key in reports. */
  readonly id: string;
  readonly title: string;
  readonly layer: RecipeLayer;
  /** For the code block: `python`, `js`, `nginx`, `http`, … */
  readonly language: string;
  /** Where this text goes: `settings.py`, `the server block of nginx.conf`, … */
  readonly file: string;
  /**
   * The text to paste, or null when this stack can do nothing about these edits (a change of the page only, say).
   * Never reflects an origin blindly: one origin becomes an allow-list with `Vary: Origin`.
   */
  readonly render: (edits: readonly Edit[], context: RecipeContext) => string | null;
}

export function defineRecipe(recipe: Recipe): Recipe {
  return recipe;
}
