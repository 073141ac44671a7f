import type { Header } from '../cors/model.ts';

/**
 * A header without the secrets that never enter: values of Cookie, Set-Cookie, Authorization and Proxy-Authorization.
 * What stays is what explains: how many cookies were sent, which cookie was set with which rules, which scheme authorises.
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
    default:
      return [name, value];
  }
}

function cookies(value: string): string {
  if (/^\(\d+ cookies?\)$/.test(value)) return value;
  const count = value.split(';').filter((pair) => pair.trim() !== '').length;
  return count === 1 ? '(1 cookie)' : `(${count} cookies)`;
}

/** Only these attributes are kept: the others may carry anything. */
const attributes: ReadonlySet<string> = new Set(['samesite', 'secure', 'httponly', 'domain', 'path', 'partitioned']);

function setCookie(value: string): string {
  const [pair = '', ...rest] = value.split(';');
  // Without `=` the whole text is the cookie's value.
  const name = pair.includes('=') ? pair.slice(0, pair.indexOf('=')).trim() : '';
  const kept = rest.map((part) => part.trim()).filter((part) => attributes.has(key(part)));
  return [`${name}=(hidden)`, ...kept].join('; ');
}

function key(attribute: string): string {
  return (attribute.split('=')[0] ?? '').trim().toLowerCase();
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
