import type { LayerSeen } from '../../layers/layer.ts';
import type { RenderedRecipe } from '../../stacks/render.ts';

export interface ChosenRecipe {
  readonly chosen: RenderedRecipe;
  /** Whether its stack left its mark on the response. */
  readonly detected: boolean;
}

/**
 * The recipe to show: what was picked for this finding, else the stack that left its mark on the response, else the one that was
 * chosen last, else the first. null: there is none.
 */
export function chosenRecipe(
  recipes: readonly RenderedRecipe[],
  layers: readonly LayerSeen[],
  { picked, last }: { readonly picked: string | null; readonly last: string },
): ChosenRecipe | null {
  const detected = recipes.find(({ id }) => layers.some((layer) => layer.id === id && layer.confidence !== 'hint'));
  const wanted = picked ?? detected?.id ?? last;
  const chosen = recipes.find(({ id }) => id === wanted) ?? recipes[0];
  return chosen === undefined ? null : { chosen, detected: detected?.id === chosen.id };
}
