import type { Wanted } from './wanted.ts';

const words = 'if the request includes credentials (cookies)';

/**
 * The line that allows credentials; commented out, with when it is needed, where the log does not show the credentials mode
 * (a preflight carries none, whatever the request would); nothing where there are none, or where everybody is allowed.
 * @param sign what starts a comment in this language
 */
export function ifCredentials(
  { credentials, mayHaveCredentials, everybody }: Wanted,
  line: string,
  sign: string,
): readonly string[] {
  if (credentials) return [line];
  if (!mayHaveCredentials || everybody) return [];
  const [, indent = '', code = ''] = /^(\s*)(.*)$/.exec(line) ?? [];
  return [`${indent}${sign} ${code}  ${sign} ${words}`];
}

/** The same lines for somebody who knows that the request includes credentials. */
export function withCredentials(code: readonly string[]): readonly string[] {
  return code.map((line) =>
    line.endsWith(words) ? line.slice(0, -words.length).replace(/^(\s*)(?:\/\/|#) (.*?)\s*(?:\/\/|#) $/, '$1$2') : line,
  );
}
