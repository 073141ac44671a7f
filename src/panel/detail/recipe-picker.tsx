import type { RenderedRecipe } from '../../stacks/render.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import type { SettingsStore } from '../state/settings.ts';

interface RecipePickerProps {
  readonly recipes: readonly RenderedRecipe[];
  readonly settings: SettingsStore;
  /** Whether the recipes were made from masked values. */
  readonly redact: boolean;
}

/** The fix written for one server stack; the choice is remembered, and the first one stands in where it does not apply. */
export function RecipePicker({ recipes, settings, redact }: RecipePickerProps) {
  const remembered = settings.settings.value.recipe;
  const chosen = recipes.find((recipe) => recipe.id === remembered) ?? recipes[0];
  if (chosen === undefined) return null;
  return (
    <>
      <label class="recipe-head">
        Written for
        <select value={chosen.id} onChange={(event) => settings.change({ recipe: event.currentTarget.value })}>
          {recipes.map((recipe) => (
            <option key={recipe.id} value={recipe.id}>
              {recipe.title}
            </option>
          ))}
        </select>
      </label>
      <CodeBlock code={chosen.code} label={`code for ${chosen.title}`} file={chosen.file} redact={redact} />
    </>
  );
}
