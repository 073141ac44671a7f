import type { RenderedRecipe } from '../../stacks/render.ts';

export interface ChosenRecipe {
  readonly chosen: RenderedRecipe;
  /** Whether its stack left its mark on the response. */
  readonly detected: boolean;
}

/**
 * The recipe to show: what was picked for this finding, else the stack that a person named for the host, else the one that left
 * its mark on the response, else the one that was chosen last, else the first. null: there is none.
 */
export function chosenRecipe(
  recipes: readonly RenderedRecipe[],
  { picked, last }: { readonly picked: string | null; readonly last: string },
): ChosenRecipe | null {
  const seen = (by: 'chosen' | 'detected') => recipes.find((recipe) => recipe.seen === by)?.id;
  const wanted = picked ?? seen('chosen') ?? seen('detected') ?? last;
  const chosen = recipes.find(({ id }) => id === wanted) ?? recipes[0];
  return chosen === undefined ? null : { chosen, detected: chosen.seen === 'detected' };
}
