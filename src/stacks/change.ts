import { enumerate } from '../wording/enumerate.ts';
import { text, type Text } from '../wording/text.ts';
import type { Wanted } from '../recipes/wanted.ts';
import { lineDiff, type DiffLine } from './line-diff.ts';
import type { SettingNames, StackRecipe } from './stack.ts';

/** The smallest change of settings that are there. */
export interface SettingsChange {
  /** Instructions, one for each setting. */
  readonly words: readonly Text[];
  /** The same in the stack's own code, of what is known of it: its list may hold more. */
  readonly diff: readonly DiffLine[];
}

/**
 * What to change in settings that a stack already has.
 * @param before what these settings were seen to allow
 * @returns null where nothing of them is different: then it isn't the settings that refuse
 */
export function changeOf(recipe: StackRecipe, before: Wanted, wanted: Wanted): SettingsChange | null {
  const words = instructions(recipe.settings, before, wanted);
  const diff = lineDiff(codeOf(recipe, before), codeOf(recipe, wanted));
  return words.length === 0 ? null : { words, diff: nearby(diff) };
}

const lists = [
  ['methods', 'methods'],
  ['headers', 'headers'],
  ['expose', 'exposed'],
] as const;

function instructions(names: SettingNames, before: Wanted, wanted: Wanted): readonly Text[] {
  const added = (now: readonly string[], had: readonly string[]) => now.filter((one) => !had.includes(one));
  const add = (values: readonly string[], setting: string): readonly Text[] =>
    values.length === 0 ? [] : [text`Add ${enumerate(values)} to ${setting}.`];
  return [
    ...(before.everybody && !wanted.everybody
      ? [text`Replace ${'*'} in ${names.origins} with ${enumerate(wanted.origins)}.`]
      : add(added(wanted.origins, before.origins), names.origins)),
    ...lists.flatMap(([list, name]) => {
      const setting = names[name];
      const isAny = list === 'headers' && before.anyHeader;
      return setting === undefined || isAny ? [] : add(added(unsafe(list, wanted[list]), before[list]), setting);
    }),
    ...(wanted.credentials && !before.credentials && names.credentials !== undefined
      ? [text`Turn on ${names.credentials}.`]
      : []),
  ];
}

/** The methods that need no permission are never what is missing. */
function unsafe(list: 'methods' | 'headers' | 'expose', values: readonly string[]): readonly string[] {
  return list === 'methods' ? values.filter((value) => !['GET', 'HEAD', 'POST'].includes(value)) : values;
}

function codeOf({ steps }: StackRecipe, wanted: Wanted): readonly string[] {
  return steps(wanted).flatMap((step) => (step.do === 'insert' ? step.code.flatMap((line) => line.split('\n')) : []));
}

const around = 2;

/** The lines that differ, and the lines next to them. */
function nearby(diff: readonly DiffLine[]): readonly DiffLine[] {
  const changed = diff.flatMap(({ sign }, i) => (sign === ' ' ? [] : [i]));
  return diff.filter((_line, i) => changed.some((at) => Math.abs(at - i) <= around));
}
