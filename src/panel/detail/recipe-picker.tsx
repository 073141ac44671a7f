import { useState } from 'preact/hooks';
import type { LayerSeen } from '../../layers/layer.ts';
import type { RenderedRecipe } from '../../stacks/render.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import type { SettingsStore } from '../state/settings.ts';
import { chosenRecipe } from './chosen-recipe.ts';

interface RecipePickerProps {
  readonly recipes: readonly RenderedRecipe[];
  readonly layers: readonly LayerSeen[];
  readonly settings: SettingsStore;
  /** Whether the recipes were made from masked values. */
  readonly redact: boolean;
}

/** The fix written for one server stack, and its copy button. */
export function RecipePicker({ recipes, layers, settings, redact }: RecipePickerProps) {
  const [picked, pick] = useState<string | null>(null);
  const recipe = chosenRecipe(recipes, layers, { picked, last: settings.settings.value.recipe });
  if (recipe === null) return null;
  const { chosen, detected } = recipe;
  const choose = (id: string) => {
    pick(id);
    settings.change({ recipe: id });
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
              {recipes.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        {detected && (
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
