/** One thing in which the value of Access-Control-Allow-Origin is not the page's origin. */
export type Difference =
  | 'slash'
  | 'path'
  | 'no-scheme'
  | 'scheme'
  | 'default-port'
  | 'port'
  | 'case'
  | 'loopback'
  | 'www'
  | 'subdomain'
  | 'host';

interface Address {
  readonly scheme: string | null;
  readonly host: string;
  readonly port: string | null;
  readonly rest: string;
}

/** By hand and letter by letter: `URL` would already have repaired the case, the default port and the slash. */
function parse(value: string): Address | null {
  if (value.length > 512) return null;
  const match =
    /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<host>[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::(?<port>\d{1,5}))?(?<rest>[/?#].*)?$/i.exec(
      value,
    );
  const { scheme, host, port, rest = '' } = match?.groups ?? {};
  if (host === undefined) return null;
  return { scheme: scheme ?? null, host, port: port ?? null, rest };
}

/**
 * In what an allowed origin differs from the page's, or null when the value is no address at all.
 * A single word without scheme, port or dot (`true`, `app`) is none, `localhost` excepted.
 */
export function differences(allowed: string, origin: string): readonly Difference[] | null {
  const a = parse(allowed);
  const b = parse(origin);
  if (a === null || b === null || b.scheme === null) return null;
  if (a.scheme === null && a.port === null && !/\.|^localhost$/i.test(a.host)) return null;
  return [inRest(a), inScheme(a, b), inPort(a, b), ...inHost(a.host, b.host)].filter((found) => found !== null);
}

/** True when this is all that keeps the value from being the page's origin. */
export function differsOnlyIn(difference: Difference, allowed: string, origin: string): boolean {
  const found = differences(allowed, origin) ?? [];
  return found.length > 0 && found.every((one) => one === difference);
}

function inRest({ rest }: Address): Difference | null {
  if (rest === '') return null;
  return rest === '/' ? 'slash' : 'path';
}

function inScheme(a: Address, b: Address): Difference | null {
  if (a.scheme === null) return 'no-scheme';
  if (a.scheme === b.scheme) return null;
  return a.scheme.toLowerCase() === b.scheme ? 'case' : 'scheme';
}

function inPort(a: Address, b: Address): Difference | null {
  if (a.port === b.port) return null;
  const isDefault = (a.scheme === 'https' && a.port === '443') || (a.scheme === 'http' && a.port === '80');
  return b.port === null && isDefault ? 'default-port' : 'port';
}

function inHost(a: string, b: string): readonly Difference[] {
  if (a === b) return [];
  if (a.toLowerCase() === b.toLowerCase()) return ['case'];
  if (isLoopback(a) && isLoopback(b)) return ['loopback'];
  if (`www.${a}` === b || `www.${b}` === a) return ['www'];
  return [commonDomain(a, b) === null ? 'host' : 'subdomain'];
}

/** The names and addresses of one's own machine, as people write them. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/i.test(host);
}

/** The domain that two hosts share, at least two labels long (`example.com`); null for addresses and strangers. */
export function commonDomain(a: string, b: string): string | null {
  if (/^[\d.]+$|^\[/.test(a) || /^[\d.]+$|^\[/.test(b)) return null;
  const left = a.split('.').toReversed();
  const right = b.split('.').toReversed();
  const apart = left.findIndex((label, i) => label !== right[i]);
  const shared = left.slice(0, apart === -1 ? left.length : apart);
  return shared.length < 2 ? null : shared.toReversed().join('.');
}

/** The host of an allowed origin as it is written there; the value itself when it is no address. */
export function writtenHost(value: string): string {
  return parse(value)?.host ?? value;
}

/** True for a well-formed origin that is another site's or a neighbour's, and not the page's own with a slip in it. */
export function isForeign(allowed: string, origin: string): boolean {
  if (!/^https?:\/\//.test(allowed) || !URL.canParse(allowed) || new URL(allowed).origin !== allowed) return false;
  const near = ['scheme', 'default-port', 'port', 'case', 'loopback', 'www'] as const;
  return !near.some((difference) => differsOnlyIn(difference, allowed, origin));
}
