import type { Text, TextPart } from './text.ts';

const most = 2;

/** Values of which one holds: `a` or `b`; after two of them "or 3 others". At least one value. */
export function oneOf(values: readonly string[]): Text {
  const distinct = [...new Set(values)];
  const more = distinct.length - most;
  const shown = distinct.slice(0, most);
  const parts = shown.flatMap((code, i): TextPart[] => {
    if (i === 0) return [{ code }];
    return [more <= 0 ? ' or ' : ', ', { code }];
  });
  return more <= 0 ? parts : [...parts, ` or ${more} ${more === 1 ? 'other' : 'others'}`];
}
