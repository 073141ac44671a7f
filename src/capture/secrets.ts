import type { Header } from '../cors/model.ts';
import { isSecretName } from './secret-names.ts';

/**
 * A header without the secrets that never enter: values of Cookie, Set-Cookie, Authorization, Proxy-Authorization, of every
 * other header that is named like a secret, and nonces. What stays is what explains: how many cookies were sent, which cookie
 * was set with which rules, which scheme authorizes, and that a header was there.
 */
export function withoutSecrets([name, value]: Header): Header {
  switch (name.toLowerCase()) {
    case 'cookie':
      return [name, cookies(value)];
    case 'set-cookie':
      return [name, setCookie(value)];
    case 'authorization':
    case 'proxy-authorization':
      return [name, authorization(value)];
    case 'content-security-policy':
    case 'content-security-policy-report-only':
      return [name, value.replace(/'nonce-[^']*'/gi, "'nonce-(hidden)'")];
    default:
      return isSecretName(name) && value !== '' ? [name, '(hidden)'] : [name, value];
  }
}

function cookies(value: string): string {
  if (/^\(\d+ cookies?\)$/.test(value)) return value;
  const count = value.split(';').filter((pair) => pair.trim() !== '').length;
  return count === 1 ? '(1 cookie)' : `(${count} cookies)`;
}

/**
 * The cookie's name, whether it has a value, and the rules of RFC 6265bis by which it is kept and sent. Of an attribute only
 * what the browser reads is kept: where a proxy has joined two lines with a comma, the next cookie's value stands in one.
 */
function setCookie(value: string): string {
  const [pair = '', ...rest] = value.split(';');
  // Without `=` the whole text is the cookie's value.
  const at = pair.indexOf('=');
  const name = at === -1 ? '' : pair.slice(0, at).trim();
  return [`${name}=(hidden)`, ...rest.flatMap((part) => attribute(part) ?? [])].join('; ');
}

/** One attribute without anything in it that could be a secret; null for one that says nothing of where a cookie goes. */
function attribute(part: string): string | null {
  const [name = '', ...more] = part.split('=');
  const value = more.join('=').trim();
  const shown = name.trim();
  switch (shown.toLowerCase()) {
    case 'secure':
    case 'httponly':
    case 'partitioned':
      return shown;
    case 'samesite':
      return `${shown}=${/^(?:strict|lax|none)$/i.test(value) ? value : '(other)'}`;
    case 'domain':
      return `${shown}=${/^[a-z0-9.-]{1,253}$/i.test(value) ? value : '(other)'}`;
    case 'path':
      return `${shown}=${/^\/[\w.~%/-]*$/.test(value) ? value : '(other)'}`;
    // Only that it ends a cookie; a date or a number could say more than that.
    case 'max-age':
      return /^(?:0+|-[0-9]+)$/.test(value) ? 'Max-Age=0' : null;
    case 'expires':
      return /\b19[0-9]{2}\b/.test(value) ? 'Max-Age=0' : null;
    default:
      return null;
  }
}

/** The registered schemes (IANA, HTTP Authentication Schemes) and the ones of the big clouds. A word that is none of them may be the secret itself. */
const schemes: ReadonlySet<string> = new Set(
  'aws4-hmac-sha256 basic bearer concealed digest dpop gnap goog4-rsa-sha256 hmac hoba mutual negotiate ntlm oauth privatetoken scram-sha-1 scram-sha-256 sharedkey token vapid'.split(
    ' ',
  ),
);

function authorization(value: string): string {
  const scheme = value.trim().split(/\s/, 1)[0] ?? '';
  return schemes.has(scheme.toLowerCase()) ? `${scheme} (hidden)` : '(hidden)';
}

/**
 * A URL without a password; the user name stays, because a redirect to a URL with either is refused for that reason.
 * @param url absolute, or relative as a `Location` may be
 */
export function withoutPassword(url: string): string {
  // Most URLs have no user info at all; they are not parsed for that.
  if (!url.includes('@')) return url;
  const base = 'https://base.invalid/';
  if (!URL.canParse(url, base)) return url.replace(/:[^/@]*@/g, ':hidden@');
  const parsed = new URL(url, base);
  if (parsed.password === '' || parsed.password === 'hidden') return url;
  parsed.password = 'hidden';
  return URL.canParse(url) ? parsed.href : parsed.href.slice('https:'.length);
}
