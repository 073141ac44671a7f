/**
 * A text for people, in parts: plain words, and values that came from a stranger (`{ code }`).
 * Every reader renders the parts in its own way (elements, escaped Markdown, terminal), so no value is ever markup.
 */
export type Text = readonly TextPart[];
export type TextPart = string | { readonly code: string };

type Value = string | number | Text;

const longest = 160;

/**
 * Template tag: words stay words, a string that is put in becomes a code part, a number stays a word, a text is spliced in.
 * `` text`The server allows ${allowOrigin}` ``
 */
export function text(words: TemplateStringsArray, ...values: readonly Value[]): Text {
  return words.flatMap((word, i): TextPart[] => {
    const value = values[i];
    const parts = value === undefined ? [] : partsOf(value);
    return word === '' ? parts : [word, ...parts];
  });
}

function partsOf(value: Value): TextPart[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return [{ code: value }];
  return [...value];
}

/** The text on one line without markup: values in backticks, shortened, control bytes made visible. Safe for a terminal. */
export function plain(parts: Text): string {
  return parts.map((part) => (typeof part === 'string' ? part : `\`${visible(part.code)}\``)).join('');
}

/**
 * The value as it can be shown anywhere, at most 160 characters: what has no shape of its own (control bytes, bidirectional
 * overrides, fillers, spaces that are not the space bar's) as `\x1b`.
 */
export function visible(value: string, most = longest): string {
  const shown = value.length > most ? `${value.slice(0, most)}…` : value;
  return shown.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu,
    (character) => {
      const hex = (character.codePointAt(0) ?? 0).toString(16);
      return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
    },
  );
}
