import { isToken } from '../cors/headers.ts';
import type { Finding } from './finding.ts';
import { shellWord } from './shell.ts';

/**
 * The command that runs a finding's request against its server again and passes once the fix is there; null where the request is
 * none that a server's CORS decides, or has no safe form in a shell.
 */
export function probeCommand({ cause, exchange, outcome, verdict }: Finding): string | null {
  const hop = exchange.hops[cause?.hop ?? 0];
  if (cause === null || hop === undefined || outcome !== 'blocked' || verdict.mode !== 'cors') return null;
  const { method, unsafeHeaderNames, origin } = cause.refusal.request;
  const words = [hop.url, origin].map(shellWord);
  if (!/^https?:\/\//i.test(hop.url) || words.includes(null) || !isToken(method)) return null;
  if (!unsafeHeaderNames.every(isToken)) return null;
  return [
    'npx whycors probe',
    words[0],
    `--origin ${words[1]}`,
    ...(method === 'GET' ? [] : [`--method ${shellWord(method)}`]),
    ...unsafeHeaderNames.map((name) => `--header ${shellWord(name)}`),
    ...(verdict.credentials.mode === 'include' ? ['--credentials'] : []),
    // Without a preflight the request itself is the only question there is; a GET or a HEAD changes nothing.
    ...(/^(?:GET|HEAD)$/.test(method) ? ['--send'] : []),
  ].join(' ');
}
