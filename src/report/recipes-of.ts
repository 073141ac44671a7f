import type { Edit } from '../fixes/edit.ts';
import { renderAll, type RenderedRecipe } from '../stacks/render.ts';
import type { RecipeContext } from '../recipes/recipe.ts';
import type { Finding } from './finding.ts';

/**
 * The fix of a finding as text to paste, one for each stack that can do something about it, in the order of offering.
 * Empty when nothing was refused or no edit heals it.
 */
export function recipesOf(finding: Finding, edits: readonly Edit[] = finding.fix.edits): readonly RenderedRecipe[] {
  const context = contextOf(finding);
  return context === null ? [] : renderAll(edits, context);
}

function contextOf({ cause, verdict, hostPolicy }: Finding): RecipeContext | null {
  if (cause === null) return null;
  const { origin, url, method, unsafeHeaderNames } = cause.refusal.request;
  return {
    origin,
    url,
    method,
    credentials: verdict.credentials.mode === 'include',
    mayHaveCredentials: verdict.credentials.known === 'assumed',
    headers: unsafeHeaderNames,
    refused: cause.refusal.response?.headers ?? [],
    ...(hostPolicy === null ? {} : { policy: hostPolicy.needed, uncovered: hostPolicy.uncovered }),
  };
}
