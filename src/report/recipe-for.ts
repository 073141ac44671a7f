import type { RenderedRecipe } from '../stacks/render.ts';
import type { Finding } from './finding.ts';
import { recipesOf } from './recipes-of.ts';

/** A finding's recipe for one stack, and the stacks that it could be written for as well. */
export interface RecipeChoice {
  readonly recipe: RenderedRecipe;
  readonly others: readonly RenderedRecipe[];
}

/** What a person chose. */
export interface Chosen {
  /** The id of the stack whose recipe to print; empty: none. */
  readonly recipe: string;
  /** The stacks that hosts run on, by serialised origin. */
  readonly stacks: Readonly<Record<string, string>>;
}

export const nothingChosen: Chosen = { recipe: '', stacks: {} };

/**
 * The recipe for the stack that a person named for the host; else for the one that was chosen for all; else for the one that was
 * detected, the first to change first; else the plainest, which is the response's headers. null: there is nothing to paste.
 */
export function recipeFor(finding: Finding, { recipe: wanted, stacks }: Chosen = nothingChosen): RecipeChoice | null {
  const all = recipesOf(finding, finding.fix.edits, stacks).concat(recipesOf(finding, finding.fix.otherwise, stacks));
  const recipe =
    all.find(({ seen }) => seen === 'chosen') ??
    all.find(({ id }) => id === wanted) ??
    all.find(({ seen }) => seen !== null) ??
    all[0];
  if (recipe === undefined) return null;
  return { recipe, others: all.filter(({ id }) => id !== recipe.id) };
}
