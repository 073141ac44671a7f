/** The URL, or null when the string is none. Not `URL.canParse`: Node 20 gets non-ASCII strings wrong once it is hot. */
export function parseUrl(url: string, base?: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}

/**
 * https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin of a URL's origin: `https://api.example:8443`.
 * `null` as text for an opaque one; null when the string is no URL.
 */
export function originOf(url: string): string | null {
  const before = origins.get(url);
  if (before !== undefined) return before;
  if (origins.size >= mostOrigins) origins.clear();
  const origin = readOrigin(url);
  origins.set(url, origin);
  return origin;
}

/** One judgement asks a dozen times for the origins of the same few URLs. */
const origins = new Map<string, string | null>();
const mostOrigins = 100;

function readOrigin(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  // Node and browsers differ on the origin of schemes that have none; the standard says opaque.
  return isHttp(url) || parsed.protocol === 'ws:' || parsed.protocol === 'wss:' ? parsed.origin : 'null';
}

/** https://fetch.spec.whatwg.org/#http-scheme */
export function isHttp(url: string): boolean {
  return /^https?:/i.test(url);
}

/**
 * https://fetch.spec.whatwg.org/#concept-request-tainted-origin (redirect-taint), for the URL list of a request.
 * True once a hop changed origin although the request's own origin was not where it came from.
 * @param origin the serialised origin of the page that made the request
 * @param urls the URL list: the request's own URL and every redirect's
 */
export function isTainted(origin: string, urls: readonly string[]): boolean {
  return urls.some((url, i) => {
    const previous = urls[i - 1];
    if (previous === undefined) return false;
    return originOf(url) !== originOf(previous) && originOf(previous) !== origin;
  });
}

/** https://fetch.spec.whatwg.org/#serializing-a-request-origin */
export function requestOrigin(origin: string, urls: readonly string[]): string {
  return isTainted(origin, urls) ? 'null' : origin;
}

/** True for a URL that carries a user name or a password: https://url.spec.whatwg.org/#include-credentials */
export function includesCredentials(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && (parsed.username !== '' || parsed.password !== '');
}

/** The scheme with its colon, lower case: `https:`. null when the string is no URL. */
export function schemeOf(url: string): string | null {
  return parseUrl(url)?.protocol ?? null;
}
