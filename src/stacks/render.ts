import { get } from '../cors/headers.ts';
import type { Edit } from '../fixes/edit.ts';
import { commentSign } from '../recipes/comment-sign.ts';
import { genericHeaders } from '../recipes/generic-headers.ts';
import { pageFetch } from '../recipes/page-fetch.ts';
import { comment } from '../recipes/quote.ts';
import type { RecipeContext, StackOfHost } from '../recipes/recipe.ts';
import type { Step } from '../recipes/step.ts';
import { textOf } from '../recipes/text-of.ts';
import { stackWantedOf, wantedBefore, wantedOf, type Wanted } from '../recipes/wanted.ts';
import { visible } from '../wording/text.ts';
import { all } from './all.ts';
import { changeOf, type SettingsChange } from './change.ts';
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
  /** The host runs on it: a person said so, or it left its mark; null: neither is known. */
  readonly seen: StackOfHost['by'] | null;
  /** The smallest change, where its CORS ran and so has settings; null: the whole set-up is the change. */
  readonly change: SettingsChange | null;
}

/** The stacks that have a recipe, in the order in which they are offered. */
export const configurable: readonly Stack[] = all
  .filter(({ recipe }) => recipe !== null)
  .toSorted((a, b) => a.rank - b.rank);

/**
 * The text of every stack that can do something about these edits: the exact headers first, then what the host runs on, then
 * all others, the page's own code last. Where nobody configures the server, the page's alone.
 */
export function renderAll(edits: readonly Edit[], context: RecipeContext): readonly RenderedRecipe[] {
  return [...(isNobodys(context) ? [] : ofServer(edits, context)), ...ofPage(edits, context)];
}

function ofServer(edits: readonly Edit[], context: RecipeContext): readonly RenderedRecipe[] {
  const generic = wantedOf(edits, context);
  if (generic === null) return [];
  const about = { id: 'generic-headers', title: 'Response headers', layer: 'any', language: 'http' } as const;
  const steps = genericHeaders(generic);
  const wanted = stackWantedOf(edits, context);
  return [
    { ...about, file: "the server's responses", code: textOf(steps, about.language), steps, seen: null, change: null },
    ...(wanted === null ? [] : inOrder(context).flatMap((stack) => ofStack(stack, wanted, context))),
  ];
}

function inOrder({ stacks = [] }: RecipeContext): readonly Stack[] {
  const first = stacks.flatMap(({ id }) => configurable.filter((stack) => stack.id === id));
  return [...first, ...configurable.filter((stack) => !first.includes(stack))];
}

function ofStack(
  { id, title, kind, recipe, sendsOrigin }: Stack,
  wanted: Wanted,
  context: RecipeContext,
): readonly RenderedRecipe[] {
  if (recipe === null) return [];
  const { language, file, restart, scope } = recipe;
  const known = context.stacks?.find((one) => one.id === id);
  const before = known?.ran === true && wanted.cors ? wantedBefore(context) : null;
  const notes = [
    ...(sendsOrigin === 'matched' ? notItsOwn(title, context) : []),
    ...(scope === undefined ? [] : [scope]),
  ];
  const steps: readonly Step[] = [...notes.map((words) => ({ do: 'note', words }) as const), ...recipe.steps(wanted)];
  return [
    {
      id,
      title,
      layer: kind,
      language,
      file,
      code: `${textOf(steps, language)}\n\n${comment(commentSign(language), restart)}`,
      steps,
      seen: known?.by ?? null,
      change: before === null ? null : changeOf(recipe, before, wanted),
    },
  ];
}

/** A middleware that compares origins sends the request's own or none: another value was set elsewhere. */
function notItsOwn(title: string, { origin, refused = [] }: RecipeContext): readonly string[] {
  const sent = get(refused, 'Access-Control-Allow-Origin');
  if (sent === null || sent === '*' || sent === origin) return [];
  return [
    `${title} sends the request's own origin or none, so \`${visible(sent)}\` is set by other code or by another server. Remove it there first.`,
  ];
}

function ofPage(edits: readonly Edit[], context: RecipeContext): readonly RenderedRecipe[] {
  const steps = pageFetch(edits, context);
  if (steps === null) return [];
  const about = { id: 'page-fetch', title: 'Front-end code (fetch)', layer: 'any', language: 'js' } as const;
  const file = 'the front-end code that makes the request';
  return [{ ...about, file, code: textOf(steps, about.language), steps, seen: null, change: null }];
}

function isNobodys({ stacks = [] }: RecipeContext): boolean {
  const [first] = stacks;
  return all.some(({ id, configuredBy }) => id === first?.id && configuredBy === 'nobody');
}
