import type { Header } from '../cors/model.ts';
import { isSecretLike, isSecretName } from './secret-like.ts';

/** What stands in place of a masked value. */
export const mask = '***';

/**
 * A URL without what may be secret: user info, query values, fragment, and path segments that look like tokens.
 * Scheme, host, port, path words and query names stay. Works on the string, so relative and broken URLs are masked as well.
 */
export function maskUrl(url: string): string {
  if (/^blob:/i.test(url)) return `blob:${maskUrl(url.slice(5))}`;
  const match = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url);
  const [, scheme, authority, path = '', query, fragment] = match ?? [];
  // `data:`, `javascript:`, `mailto:`: what follows is content. A `file:` path names the person whose computer it is.
  if (scheme !== undefined && authority === undefined) return path + (query ?? '') === '' ? url : `${scheme}:${mask}`;
  if (scheme?.toLowerCase() === 'file') return `${scheme}:///${mask}`;
  return [
    scheme === undefined ? '' : `${scheme}:`,
    authority === undefined ? '' : `//${maskUserInfo(authority)}`,
    maskPath(path),
    query === undefined ? '' : `?${maskQuery(query)}`,
    fragment === undefined ? '' : `#${fragment === '' ? '' : mask}`,
  ].join('');
}

/**
 * The address of a source: as any other URL, but the file keeps its name, which a bundler gave it. `index-BfG3k2Xs.js` would
 * look like a token.
 */
export function maskSource(url: string): string {
  const file = /^([^?#]*\/)([\w.@~$-]{1,100}\.(?:[cm]?[jt]sx?|vue|svelte|css|html?))([?#].*)?$/is.exec(url);
  if (file === null || /^file:/i.test(url)) return maskUrl(url);
  const [, folder = '', name = '', rest = ''] = file;
  return `${maskUrl(folder)}${name}${maskUrl(rest)}`;
}

function maskUserInfo(authority: string): string {
  const at = authority.lastIndexOf('@');
  return at === -1 ? authority : `${mask}${authority.slice(at)}`;
}

/** What follows one of these in a path is a secret even when it is short: `/reset/k3J9`, `/share/9fQ2`. */
const announcing =
  /^(?:tokens?|reset(?:-password)?|invit(?:e|es|ation|ations)|verif(?:y|ication)|confirm(?:ation)?|activat(?:e|ion)|magic(?:-link)?|unsubscribe|secrets?|sessions?|share[ds]?|s|api-?keys?|keys?|(?:web)?hooks?|otp|passw(?:or)?d)$/i;

function maskPath(path: string): string {
  return path
    .split('/')
    .map((segment, i, all) => maskSegment(segment, all[i - 1] ?? ''))
    .join('/');
}

function maskSegment(segment: string, before: string): string {
  // Matrix parameters: `/cart;jsessionid=1A2B`.
  const [name = '', ...parameters] = segment.split(';');
  const plainWord = /^[a-z_-]*$/.test(name);
  const hidden = isSecretLike(decoded(name)) || (announcing.test(before) && !plainWord);
  const shown = [hidden ? mask : name, ...parameters.map((parameter) => parameter.replace(/=.+$/s, `=${mask}`))];
  return shown.join(';');
}

function maskQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const shown =
        isSecretLike(decoded(name)) || (value.length === 0 && !/^[\w.[\]-]{0,24}$/.test(name)) ? mask : name;
      return value.length === 0 ? shown : `${shown}=${value.join('=') === '' ? '' : mask}`;
    })
    .join('&');
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Any other text of a stranger (a header value, a value in a sentence): URLs in it as above, then words that look secret. */
export function maskText(value: string): string {
  if (/^(?:(?:data|javascript|blob|mailto):|\/\S*$)/i.test(value)) return maskUrl(value);
  return value
    .split(/([a-z][a-z0-9+.-]{0,30}:[/\\]{2}[^\s"'<>`]+)/i)
    .map((part, i) => (i % 2 === 1 ? maskUrl(part) : maskWords(part)))
    .join('');
}

function maskWords(text: string): string {
  return (
    text
      .replace(/([?&#][\w.%[\]-]+=)[^&\s;,"'<>#]+/g, `$1${mask}`)
      // Base64 first, because a `/` in it is no border between words.
      .replace(/[A-Za-z0-9+/_-]{24,}={0,2}/g, (word) => (isSecretLike(word) ? mask : word))
      .replace(/[^\s,;="'<>()/[\]{}|]+/g, (word) => (isSecretLike(decoded(word)) ? mask : word))
  );
}

/** One header as it may leave the browser. CORS headers keep their lists; the values of secret names go whole. */
export function maskHeader([name, value]: Header): Header {
  const lower = name.toLowerCase();
  if (isCredential(lower)) return hideCredentials([name, value]);
  if (lower === 'location' || lower === 'content-location' || lower === 'referer') return [name, maskUrl(value)];
  if (lower.startsWith('access-control-') || lower === 'origin' || lower === 'host') return [name, maskOrigins(value)];
  if (isSecretName(lower)) return [name, value === '' ? '' : mask];
  return [name, maskText(value)];
}

/** Lists of names and origins decide, so only URLs in them are touched. */
function maskOrigins(value: string): string {
  return value.replace(/[a-z][a-z0-9+.-]{0,30}:[/\\]{2}[^\s"'<>`,]+/gi, maskUrl);
}

function isCredential(lower: string): boolean {
  return /^(?:cookie|set-cookie|authorization|proxy-authorization)$/.test(lower);
}

/** An attribute of Set-Cookie as capture keeps it, which is as much as may leave. */
const cookieRule =
  /secure|httponly|partitioned|max-age=0|samesite=(?:strict|lax|none|\(other\))|domain=(?:[a-z0-9.-]+|\(other\))|path=(?:\/[\w.~%/-]*|\(other\))/;
const hiddenCookie = new RegExp(`^[^=;]*=\\(hidden\\)(?:; ?(?:${cookieRule.source}))*$`, 'i');

/** Their values never enter; should an exchange from elsewhere bring one, it does not leave either, masked or not. */
export function hideCredentials([name, value]: Header): Header {
  if (!isCredential(name.toLowerCase())) return [name, value];
  const isHidden = /^(?:\([0-9]+ cookies?\)|(?:[\w-]{1,20} )?\(hidden\))$/.test(value) || hiddenCookie.test(value);
  return [name, isHidden ? value : '(hidden)'];
}
