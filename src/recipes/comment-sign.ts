const slashes: ReadonlySet<string> = new Set(['js', 'ts', 'java', 'csharp', 'go', 'rust', 'php', 'json']);

/** What starts a comment to the end of the line. JSON has none: what is said there stands before the text, not in it. */
export function commentSign(language: string): '//' | '#' {
  return slashes.has(language) ? '//' : '#';
}
