import type { RenderedRecipe } from '../stacks/render.ts';
import type { Finding } from './finding.ts';
import { recipesOf } from './recipes-of.ts';

/** A finding's recipe for one stack, and the stacks that it could be written for as well. */
export interface RecipeChoice {
  readonly recipe: RenderedRecipe;
  readonly others: readonly RenderedRecipe[];
}

/**
 * The recipe for the chosen stack; without a choice, for the stack that left its mark on the response, the innermost first; else the
 * plainest, which is the response's headers. null: there is nothing to paste.
 * @param chosen id of a stack; empty for none
 */
export function recipeFor(finding: Finding, chosen = ''): RecipeChoice | null {
  const all = recipesOf(finding).concat(recipesOf(finding, finding.fix.otherwise));
  const seen = finding.layers.filter(({ confidence }) => confidence !== 'hint').map(({ id }) => id);
  const wanted = [chosen, ...seen.toReversed()];
  const recipe = wanted.flatMap((id) => all.filter((one) => one.id === id)).at(0) ?? all[0];
  if (recipe === undefined) return null;
  return { recipe, others: all.filter(({ id }) => id !== recipe.id) };
}
