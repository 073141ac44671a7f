/**
 * One function per language that turns a stranger's string into a literal of that language. None of them can be left
 * by what stands in it: everything that is not printable ASCII is written as an escape.
 */

/** A JavaScript string literal in single quotes; `</` and `<!` are broken up so that it may stand in an inline script. */
export function jsString(value: string): string {
  const escaped = value.replace(/[^\x20-\x7e]|['\\]|<(?=[/!])/g, (unit) =>
    unit === "'" || unit === '\\' ? `\\${unit}` : `\\u${hex(unit.charCodeAt(0), 4)}`,
  );
  return `'${escaped}'`;
}

/** A JavaScript array of string literals. */
export function jsList(values: readonly string[]): string {
  return `[${values.map(jsString).join(', ')}]`;
}

/** A Python string literal in single quotes. By code point: Python, unlike JavaScript, has no pairs of surrogates. */
export function pyString(value: string): string {
  const escaped = value.replace(/[^\x20-\x7e]|['\\]/gu, (character) => {
    if (character === "'" || character === '\\') return `\\${character}`;
    const point = character.codePointAt(0) ?? 0;
    return point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`;
  });
  return `'${escaped}'`;
}

/**
 * An nginx parameter in double quotes; null when nginx has no way to write the value: `$` always starts a variable there,
 * and there are no escapes for control bytes.
 */
export function nginxString(value: string): string | null {
  if (!/^[\x20-\x7e]*$/.test(value) || value.includes('$')) return null;
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

const longestLine = 100;

/** Words as line comments behind `sign`, one per line, broken at 100 columns. Control bytes have to be visible already. */
export function comment(sign: string, words: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  // Half a surrogate pair cannot be saved as UTF-8, and a file with one in it is read by nobody.
  for (const word of words.replace(/\p{Cs}/gu, '\ufffd').split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > longestLine) lines.push(line);
    line = line !== '' && longer.length > longestLine ? word : longer;
  }
  lines.push(line);
  return lines.map((one) => `${indent}${sign} ${one}`).join('\n');
}

function hex(point: number, digits: number): string {
  return point.toString(16).padStart(digits, '0');
}

/**
 * A literal in double quotes as Go, Java, C#, Rust, JSON and YAML read it: nothing in it is a variable there. For printable ASCII,
 * which is all that a recipe is given; every other unit becomes `?`.
 */
export function doubleQuoted(value: string): string {
  return `"${value.replace(/[^\x20-\x7e]/g, '?').replace(/["\\]/g, '\\$&')}"`;
}
