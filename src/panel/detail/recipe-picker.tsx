import { useState } from 'preact/hooks';
import type { LayerSeen } from '../../layers/layer.ts';
import type { RenderedRecipe } from '../../stacks/render.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { SettingsStore } from '../state/settings.ts';

interface RecipePickerProps {
  readonly recipes: readonly RenderedRecipe[];
  readonly layers: readonly LayerSeen[];
  readonly settings: SettingsStore;
  /** Whether the recipes were made from masked values. */
  readonly redact: boolean;
}

/**
 * The fix written for one server stack, and its copy button. Selected is what was chosen for this finding, else the stack that
 * left its mark on the response, else the one that was chosen last.
 */
export function RecipePicker({ recipes, layers, settings, redact }: RecipePickerProps) {
  const [picked, pick] = useState<string | null>(null);
  const detected = recipes.find(({ id }) => layers.some((layer) => layer.id === id && layer.confidence !== 'hint'));
  const wanted = picked ?? detected?.id ?? settings.settings.value.recipe;
  const chosen = recipes.find(({ id }) => id === wanted) ?? recipes[0];
  if (chosen === undefined) return null;
  const choose = (recipe: string) => {
    pick(recipe);
    settings.change({ recipe });
  };
  return (
    <>
      <div class="fix-bar">
        {recipes.length === 1 ? (
          <span class="fix-stack">{chosen.title}</span>
        ) : (
          <label>
            <span class="visually-hidden">Written for</span>
            <select value={chosen.id} onChange={(event) => choose(event.currentTarget.value)}>
              {recipes.map((recipe) => (
                <option key={recipe.id} value={recipe.id}>
                  {recipe.title}
                </option>
              ))}
            </select>
          </label>
        )}
        {detected?.id === chosen.id && (
          <span class="detected" title="This stack left its mark on the response">
            Detected
          </span>
        )}
        <CopyButton label="Copy" about={`code for ${chosen.title}`} text={() => chosen.code} primary />
      </div>
      <CodeBlock
        code={chosen.code}
        label={`code for ${chosen.title}`}
        file={chosen.file}
        redact={redact}
        copies={false}
      />
    </>
  );
}
