import { isSecretName } from '../capture/secret-names.ts';
import { isPersonal, isSecretLike } from './secret-like.ts';

/** What stands in place of a masked value. */
export const mask = '***';

/**
 * A URL without what may be secret: user info, query values, fragment, and path segments that look like tokens or stand where
 * tokens do. Scheme, host, port, path words and query names stay. Works on the string, so relative and broken URLs are masked
 * as well.
 */
export function maskUrl(url: string): string {
  if (/^blob:/i.test(url)) return `blob:${maskUrl(url.slice(5))}`;
  // An address without a scheme is a host and a port, and is wrong for just that.
  const match =
    /^(?:(?!(?:[\w-]+\.)*[\w-]+:\d{1,5}(?:[/?#]|$))([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(
      url,
    );
  const [, scheme, authority, path = '', query, fragment] = match ?? [];
  // `data:`, `javascript:`, `mailto:`: what follows is content. A `file:` path names the person whose computer it is.
  if (scheme !== undefined && authority === undefined) return path + (query ?? '') === '' ? url : `${scheme}:${mask}`;
  if (scheme?.toLowerCase() === 'file') return `${scheme}:///${mask}`;
  return [
    scheme === undefined ? '' : `${scheme}:`,
    authority === undefined ? '' : `//${maskAuthority(authority)}`,
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

/** A host is what decides, so it stays; what cannot be one may be anything. */
function maskAuthority(authority: string): string {
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const shown = /^(?:[a-z0-9.-]*|\[[0-9a-f:.]*\])(?::[0-9]{0,5})?$/i.test(host) ? host : maskWords(host);
  return at === -1 ? shown : `${mask}@${shown}`;
}

/** A segment with one of these words is followed by a secret, even by a short one: `/password-reset/k3J9`, `/share/9fQ2`. */
const announcing =
  /^(?:tokens?|reset|password|passwd|invites?|invitations?|verify|verification|confirm|confirmation|activate|activation|magic|unsubscribe|optout|secrets?|sessions?|shared?|shares|s|keys?|apikeys?|hooks?|webhooks?|otp|totp|pin|recover|recovery|unlock|signed|ticket|auth|nonce|jwt|bearer|sso|preview|capability|onetime|link)$/i;

/** What follows them in paths that lead to a page or an action and not to one person's secret. */
const actions =
  /^(?:|v\d{1,2}|new|edit|create|delete|update|list|all|me|self|current|status|refresh|revoke|renew|rotate|validate|verify|check|confirm|complete|request|resend|send|start|begin|finish|callback|login|logout|signin|signout|sign-in|sign-up|signup|register|index|info|introspect|issue|exchange|token|tokens|password|passwords|email|phone|account|accounts|user|users|session|sessions|reset|forgot|change|key|keys|api-keys|invite|invites|code|codes|magic-link|oauth|oauth2|saml|oidc|google|github|basic|public|settings|profile|search|count|events|items)$/i;

function maskPath(path: string): string {
  return path
    .split('/')
    .map((segment, i, all) => maskSegment(segment, all[i - 1] ?? ''))
    .join('/');
}

function maskSegment(segment: string, before: string): string {
  // Parameters: `/cart;jsessionid=1A2B`, `/token=abc`, `/reset,k3J9`.
  const [name = '', ...parameters] = segment.split(/(?=[;,&])/);
  const announced = announces(before) && !actions.test(name);
  return [announced ? mask : maskPart(name), ...parameters.map(maskParameter)].join('');
}

function announces(segment: string): boolean {
  return wordsOf(decoded(segment)).some((word) => announcing.test(word));
}

function wordsOf(name: string): readonly string[] {
  return name.slice(0, 100).match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
}

/** A segment's name, which may be a pair of its own: `token:abc`, `id=7`. */
function maskPart(part: string): string {
  const pair = /^([\w.-]{1,64})([=:])(.+)$/s.exec(part);
  if (pair === null) return isMasked(part) ? mask : part;
  const [, name = '', sign = '', value = ''] = pair;
  const shown = isMasked(name) ? mask : name;
  // `/items:batchGet` is an action upon items, `/token:abc` a token.
  const isValue = sign === '=' || announces(name) || isMasked(value);
  return `${shown}${sign}${isValue ? mask : value}`;
}

function maskParameter(parameter: string): string {
  const sign = parameter.slice(0, 1);
  const text = parameter.slice(1);
  const at = text.indexOf('=');
  if (at === -1) return `${sign}${isMasked(text) ? mask : text}`;
  const name = text.slice(0, at);
  return `${sign}${isMasked(name) ? mask : name}=${at === text.length - 1 ? '' : mask}`;
}

/** A name without a value is a flag only where it reads like one: else it is the value. */
const flag = /^[a-z][a-z_.[\]-]{0,23}$/i;

function maskQuery(query: string): string {
  return query
    .split('&')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      const isName = value.length === 0 ? name === '' || name === mask || flag.test(name) : true;
      const shown = isName && !isMasked(name) ? name : mask;
      return value.length === 0 ? shown : `${shown}=${value.join('=') === '' ? '' : mask}`;
    })
    .join('&');
}

/** Whether there is anything secret in a part of a URL, encoded or not. */
function isMasked(part: string): boolean {
  const text = decoded(part);
  return text !== mask && (isSecretLike(text) || maskWords(text) !== text);
}

/** Percent-decoded, twice where it was encoded twice. */
function decoded(value: string): string {
  const once = decodedOnce(value);
  return once === value ? value : decodedOnce(once);
}

function decodedOnce(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value.replace(/%([0-7][0-9a-f])/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

/** URLs, and paths that begin with a `/`; a regular expression is neither. */
const urls = /([a-z][a-z0-9+.-]{0,30}:[/\\]{2}[^\s"'<>`]+|(?<![\w/:.*])\/(?![/^])[^\s"'<>`,\\^|$]+(?![\\^|$]))/i;

/** Any other text of a stranger (a header value, a value in a sentence): URLs in it as above, then words that look secret. */
export function maskText(value: string): string {
  if (/^(?:data|javascript|blob|mailto|tel|sms):/i.test(value)) return maskUrl(value);
  return maskNumbers(value)
    .split(urls)
    .map((part, i) => (i % 2 === 1 ? maskUrl(part) : maskWords(part)))
    .join('');
}

/** The start of `name: value`, `"name":"value"`, `name=value`, `user[name]=value`, percent-encoded or not. */
const pairStart = /(?<![\w.$-])([\w.$-]{1,64})(?:\\{0,3}["']|&quot;|%22|%5D|\])?\s{0,3}(?:=>|[:=]|%3A|%3D)\s{0,3}/gi;
/** What may follow it: in quotation marks, in brackets, or up to the end of the clause. */
const pairValue = /&quot;[^&]*(?:&quot;)?|\\{0,3}"[^"]*"?|'[^']*'?|\[[^\]]*\]?|[^,;&"'<>{}\r\n]+/y;
/** `Bearer abc`: the value of an authorization, wherever somebody copied it to. */
const scheme =
  /\b(bearer|basic|digest|negotiate|apikey|token|hmac)(\s{1,3})([A-Za-z0-9._~+/-]{6,512}={0,2})(?![\w=-])/gi;
/** `password hunter2`, `PIN is 1234`. */
const named =
  /\b(password|passwd|pwd|passcode|passphrase|pin|otp|secret|(?:one-time|verification|security) code)((?:\s{1,3}(?:is|was|of))?\s{1,3}["']?)(\S{3,512})/gi;

/** Numbers of people and accounts, as they are written: in groups, with spaces, hyphens, dots or brackets. */
const numbers: readonly RegExp[] = [
  /(?<![A-Za-z\d])[A-Z]{2}\d{2}(?:[\s-]?[A-Z0-9]{4}){2,7}(?:[\s-]?[A-Z0-9]{1,4})?(?!\w)/gi,
  /(?<!\d[.-]?)(?:\+|00)\d(?:[\s()./-]{0,3}\d){7,14}(?!\w)/g,
  /(?<!\d[.-]?)\(?0\d{1,4}\)?(?:[\s./-]{1,2}\d{2,8}){1,4}(?![\w.])/g,
  /(?<!\d[.-]?)(?:1[\s.-])?\(?[2-9]\d{2}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}(?![\w-])/g,
  /(?<!\d[.-]?)\d{4}(?:[\s.-]\d{4}){2}[\s.-]\d{1,7}(?!\w)/g,
  /(?<!\d[.-]?)\d{3}-\d{2}-\d{4}(?![\w-])/g,
  /(?<!\d[.-]?)\d(?:[\s-]?\d){12,18}(?![\w-])/g,
];

function maskWords(text: string): string {
  return (
    maskPairs(maskNumbers(text))
      .replace(/([?&#][\w.%[\]-]+=)[^&\s;,"'<>#]+/g, `$1${mask}`)
      .replace(/\S+/g, (chunk) => (chunk.includes('%') && hasNumber(decoded(chunk)) ? mask : chunk))
      .replace(scheme, (all, word: string, space: string, value: string) =>
        /^[a-z-]+=?$/.test(value) ? all : `${word}${space}${mask}`,
      )
      .replace(named, (all, word: string, between: string, value: string) =>
        /\d/.test(value) && !isHidden(value) ? `${word}${between}${mask}` : all,
      )
      // Base64 first, because a `/` in it is no border between words.
      .replace(/[A-Za-z0-9+/_-]{24,}={0,2}/g, (word) => (isSecretLike(word) ? mask : word))
      .replace(/[^\s,;="'<>()/[\]{}|]+/g, maskWord)
  );
}

function maskWord(word: string): string {
  if (isSecretLike(word)) return mask;
  const text = decoded(word);
  return text !== word && (isSecretLike(text) || maskText(text) !== text) ? mask : word;
}

/** Values of names like `password`. What was hidden or masked before stays as it is. */
function maskPairs(text: string): string {
  const shown: string[] = [];
  let done = 0;
  for (const { index, 0: start, 1: name = '' } of text.matchAll(pairStart)) {
    const at = index + start.length;
    if (index < done || !isSecretName(name)) continue;
    pairValue.lastIndex = at;
    const value = pairValue.exec(text)?.[0] ?? '';
    if (value === '' || isHidden(value)) continue;
    shown.push(text.slice(done, at), quotesOf(value));
    done = at + value.length;
  }
  return shown.join('') + text.slice(done);
}

function hasNumber(text: string): boolean {
  return maskNumbers(text) !== text;
}

function maskNumbers(text: string): string {
  return numbers.reduce((shown, number) => shown.replace(number, maskNumber), text);
}

/** Nine digits and more: fewer are a date or a version. Of very long ones only those that can be a card's. */
function maskNumber(text: string): string {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 13 && /^\d/.test(text) && !isPersonal(text) ? text : digits >= 9 ? mask : text;
}

function quotesOf(value: string): string {
  const quote = /^\\{0,3}["']/.exec(value)?.[0] ?? '';
  return `${quote}${mask}${quote !== '' && value.length > 1 && value.endsWith(quote) ? quote : ''}`;
}

/** What was hidden or masked before stays as it is. */
function isHidden(value: string): boolean {
  return /^\\{0,3}["']?(?:\*\*\*|\w{0,20} ?\(hidden)/.test(value);
}
