import { useState } from 'preact/hooks';
import type { RenderedRecipe } from '../../stacks/render.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { withHostStack } from '../../session/host-stacks.ts';
import type { SettingsStore } from '../state/settings.ts';
import { chosenRecipe } from './chosen-recipe.ts';

interface RecipePickerProps {
  readonly recipes: readonly RenderedRecipe[];
  /** The serialised origin of the host that the choice is remembered for; null: it has none. */
  readonly host: string | null;
  readonly settings: SettingsStore;
  /** Whether the recipes were made from masked values. */
  readonly redact: boolean;
}

/** The fix written for one server stack, and its copy button. The choice is remembered for the host. */
export function RecipePicker({ recipes, host, settings, redact }: RecipePickerProps) {
  const [picked, pick] = useState<string | null>(null);
  const recipe = chosenRecipe(recipes, { picked, last: settings.settings.value.recipe });
  if (recipe === null) return null;
  const { chosen, detected } = recipe;
  const choose = (id: string) => {
    pick(id);
    const { stacks } = settings.settings.value;
    settings.change({ recipe: id, ...(host === null ? {} : { stacks: withHostStack(stacks, host, id) }) });
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
              {groupsOf(recipes).map(([label, own]) => (
                <optgroup key={label} label={label}>
                  {own.map((recipe) => (
                    <option key={recipe.id} value={recipe.id}>
                      {recipe.title}
                    </option>
                  ))}
                </optgroup>
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

/** As a person looks for them: what the host runs on first, then by kind. Typing in the list finds a title. */
function groupsOf(recipes: readonly RenderedRecipe[]): readonly (readonly [string, readonly RenderedRecipe[]])[] {
  const groups = new Map<string, RenderedRecipe[]>();
  for (const recipe of recipes) {
    const label = labelOf(recipe);
    const group = groups.get(label) ?? [];
    group.push(recipe);
    groups.set(label, group);
  }
  return [...groups];
}

function labelOf({ seen, layer }: RenderedRecipe): string {
  if (seen === 'chosen') return 'Chosen for this host';
  if (seen === 'detected') return 'Detected';
  if (layer === 'any') return 'Any stack';
  return layer === 'framework' ? 'Frameworks' : 'Servers and proxies';
}
