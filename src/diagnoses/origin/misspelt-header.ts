import type { HeaderList } from '../../cors/model.ts';
import { distance } from '../methods-and-headers/nearest.ts';

/** Headers of answers; `Access-Control-Request-Method` and `-Headers` belong to requests, so they are none. */
const known: ReadonlySet<string> = new Set(
  [
    'allow-origin',
    'allow-credentials',
    'allow-methods',
    'allow-headers',
    'allow-private-network',
    'expose-headers',
    'max-age',
  ].map((name) => `access-control-${name}`),
);

/**
 * The header of an answer that was most likely meant to be `wanted` (`Access-Control-Allow-Origin`), as it stands there:
 * up to two letters off, with `Allowed`, `Request` or nothing for `Allow`, in singular or plural, with `_` for `-`.
 */
export function misspelt(headers: HeaderList, wanted: string): string | null {
  const found = headers.find(([name]) => {
    const lower = name.toLowerCase();
    return !known.has(lower) && isNear(lower, wanted.toLowerCase());
  });
  return found?.[0] ?? null;
}

function isNear(name: string, wanted: string): boolean {
  if (core(name) !== null && core(name) === core(wanted)) return true;
  return Math.abs(name.length - wanted.length) <= 2 && distance(name, wanted) <= 2;
}

/** What remains of a name without the parts that people change: `origin`, `credential`, `method`, `header`. */
function core(name: string): string | null {
  const match =
    /^(?:x-)?(?:access-control-|cors-|ac-)?(?:allowed-|allow-|request-)?(?<what>origin|credential|method|header)s?$/.exec(
      name.toLowerCase().replaceAll('_', '-'),
    );
  // `Origin` and `Allow` alone are headers of their own.
  return match?.groups?.['what'] !== undefined && /access|cors|^ac-|allow/.test(name.toLowerCase())
    ? match.groups['what']
    : null;
}
