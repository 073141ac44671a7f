/** What a directive falls back to, nearest first: https://w3c.github.io/webappsec-csp/#directive-fallback-list */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src'],
  'style-src-elem': ['style-src'],
  'worker-src': ['child-src', 'script-src'],
};

/**
 * The directive of a policy that decides for another one, as it is written there: `default-src 'self'`. null when the policy
 * has none, as one that was cut. Of two with the same name the first one counts.
 * @param effective the effective directive, as a violation names it
 */
export function decidingDirective(policy: string, effective: string): string | null {
  const written = policy.split(';').map((directive) => directive.trim());
  for (const name of [effective, ...(fallbacks[effective] ?? []), 'default-src']) {
    const found = written.find((directive) => nameOf(directive) === name);
    if (found !== undefined) return found;
  }
  return null;
}

/** `connect-src` of `connect-src 'self'`; empty for an empty text. */
export function nameOf(directive: string): string {
  return (directive.split(/\s/, 1)[0] ?? '').toLowerCase();
}
