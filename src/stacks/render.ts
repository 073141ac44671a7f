import type { Edit } from '../fixes/edit.ts';
import { genericHeaders } from '../recipes/generic-headers.ts';
import { pageFetch } from '../recipes/page-fetch.ts';
import type { RecipeContext } from '../recipes/recipe.ts';
import type { Step } from '../recipes/step.ts';
import { textOf } from '../recipes/text-of.ts';
import { stackWantedOf, wantedOf } from '../recipes/wanted.ts';
import { all } from './all.ts';
import type { Stack, StackKind } from './stack.ts';

/** A recipe's text for one exchange. */
export interface RenderedRecipe {
  /** A stack's id, `generic-headers` or `page-fetch`. */
  readonly id: string;
  readonly title: string;
  /** Who configures it. */
  readonly layer: StackKind | 'any';
  readonly language: string;
  readonly file: string;
  /** The steps as text: code to paste, and as comments what to remove and where the code goes. */
  readonly code: string;
  /** The same for a program. */
  readonly steps: readonly Step[];
}

/** The stacks that have a recipe, in the order in which they are offered. */
export const configurable: readonly Stack[] = all
  .filter(({ recipe }) => recipe !== null)
  .toSorted((a, b) => a.rank - b.rank);

/**
 * The text of every stack that can do something about these edits: the exact headers first, the page's own code last. Where
 * nobody configures the server, the page's alone.
 */
export function renderAll(edits: readonly Edit[], context: RecipeContext): readonly RenderedRecipe[] {
  return [...(isNobodys(context) ? [] : ofServer(edits, context)), ...ofPage(edits, context)];
}

function ofServer(edits: readonly Edit[], context: RecipeContext): readonly RenderedRecipe[] {
  const generic = wantedOf(edits, context);
  if (generic === null) return [];
  const about = { id: 'generic-headers', title: 'Response headers', layer: 'any', language: 'http' } as const;
  const wanted = stackWantedOf(edits, context);
  return [
    rendered({ ...about, file: "the server's responses" }, genericHeaders(generic)),
    ...(wanted === null
      ? []
      : configurable.flatMap(({ id, title, kind, recipe }) =>
          recipe === null
            ? []
            : [
                rendered(
                  { id, title, layer: kind, language: recipe.language, file: recipe.file },
                  recipe.steps(wanted),
                ),
              ],
        )),
  ];
}

function ofPage(edits: readonly Edit[], context: RecipeContext): readonly RenderedRecipe[] {
  const steps = pageFetch(edits, context);
  const about = { id: 'page-fetch', title: 'Front-end code (fetch)', layer: 'any', language: 'js' } as const;
  return steps === null ? [] : [rendered({ ...about, file: 'the front-end code that makes the request' }, steps)];
}

function isNobodys({ stacks = [] }: RecipeContext): boolean {
  const [first] = stacks;
  return all.some(({ id, configuredBy }) => id === first?.id && configuredBy === 'nobody');
}

function rendered(about: Omit<RenderedRecipe, 'code' | 'steps'>, steps: readonly Step[]): RenderedRecipe {
  return { ...about, code: textOf(steps, about.language), steps };
}
