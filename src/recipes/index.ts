import type { Edit } from '../fixes/edit.ts';
import { django } from './django.ts';
import { express } from './express.ts';
import { fastapi } from './fastapi.ts';
import { flask } from './flask.ts';
import { genericHeaders } from './generic-headers.ts';
import { nginx } from './nginx.ts';
import { pageFetch } from './page-fetch.ts';
import type { Recipe, RecipeContext } from './recipe.ts';
import type { Step } from './step.ts';
import { textOf } from './text-of.ts';

/** In the order in which they are offered. */
export const recipes: readonly Recipe[] = [genericHeaders, django, express, flask, fastapi, nginx, pageFetch];

/** A recipe's text for one exchange. */
export interface RenderedRecipe extends Pick<Recipe, 'id' | 'title' | 'layer' | 'language' | 'file'> {
  /** The steps as text: code to paste, and as comments what to remove and where the code goes. */
  readonly code: string;
  /** The same for a program. */
  readonly steps: readonly Step[];
}

/** The text of every stack that can do something about these edits, in order. */
export function renderAll(edits: readonly Edit[], context: RecipeContext): readonly RenderedRecipe[] {
  return recipes.flatMap(({ steps: stepsOf, ...recipe }) => {
    const steps = stepsOf(edits, context);
    return steps === null ? [] : [{ ...recipe, code: textOf(steps, recipe.language), steps }];
  });
}
