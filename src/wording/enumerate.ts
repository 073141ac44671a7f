import type { Text, TextPart } from './text.ts';

const most = 6;

/** Values as a person lists them: `a`, `b` and `c`; after six of them "and 4 more". Empty: "nothing". */
export function enumerate(values: readonly string[]): Text {
  if (values.length === 0) return ['nothing'];
  const shown = values.slice(0, most);
  const more = values.length - shown.length;
  const last = more > 0 ? `${more} more` : null;
  return shown
    .flatMap((code, i): TextPart[] => {
      if (i === 0) return [{ code }];
      return [i === shown.length - 1 && last === null ? ' and ' : ', ', { code }];
    })
    .concat(last === null ? [] : [` and ${last}`]);
}
