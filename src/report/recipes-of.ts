import type { Edit } from '../fixes/edit.ts';
import type { RecipeContext } from '../recipes/recipe.ts';
import { renderAll, type RenderedRecipe } from '../stacks/render.ts';
import type { Finding } from './finding.ts';
import { stacksOf } from './stacks-of.ts';

/**
 * The fix of a finding as text to paste, one for each stack that can do something about it, in the order of offering: the exact
 * headers, then the stacks that were chosen or detected, then all others. Empty when nothing was refused or no edit heals it.
 * @param chosen the stacks that a person named, by the serialised origin of their hosts
 */
export function recipesOf(
  finding: Finding,
  edits: readonly Edit[] = finding.fix.edits,
  chosen: Readonly<Record<string, string>> = {},
): readonly RenderedRecipe[] {
  const context = contextOf(finding, chosen);
  return context === null ? [] : renderAll(edits, context);
}

function contextOf(finding: Finding, chosen: Readonly<Record<string, string>>): RecipeContext | null {
  const { cause, verdict, hostPolicy } = finding;
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
    stacks: stacksOf(finding, chosen),
    ...(hostPolicy === null
      ? {}
      : { policy: hostPolicy.needed, observed: hostPolicy.observed, uncovered: hostPolicy.uncovered }),
  };
}
