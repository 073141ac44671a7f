/**
 * One word for a POSIX shell, in single quotes; null for what has no safe and readable form there: control bytes, and
 * bytes beyond ASCII, which a terminal would send in another encoding than the browser did.
 */
export function shellWord(value: string): string | null {
  return /^[\x20-\x7e]*$/.test(value) ? `'${value.replaceAll("'", String.raw`'\''`)}'` : null;
}
