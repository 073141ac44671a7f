import type { Edit } from '../fixes/edit.ts';
import { django } from './django.ts';
import { express } from './express.ts';
import { fastapi } from './fastapi.ts';
import { flask } from './flask.ts';
import { genericHeaders } from './generic-headers.ts';
import { nginx } from './nginx.ts';
import { pageFetch } from './page-fetch.ts';
import type { Recipe, RecipeContext } from './recipe.ts';

/** In the order in which they are offered. */
export const recipes: readonly Recipe[] = [genericHeaders, django, express, flask, fastapi, nginx, pageFetch];

/** A recipe's text for one exchange. */
export interface RenderedRecipe extends Pick<Recipe, 'id' | 'title' | 'layer' | 'language' | 'file'> {
  readonly code: string;
}

/** The text of every stack that can do something about these edits, in order. */
export function renderAll(edits: readonly Edit[], context: RecipeContext): readonly RenderedRecipe[] {
  return recipes.flatMap(({ id, title, layer, language, file, render }) => {
    const code = render(edits, context);
    return code === null ? [] : [{ id, title, layer, language, file, code }];
  });
}
