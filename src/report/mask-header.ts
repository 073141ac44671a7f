import { withoutSecrets } from '../capture/secrets.ts';
import { isOfCors, isSecretName } from '../capture/secret-names.ts';
import type { Header } from '../cors/model.ts';
import { mask, maskText, maskUrl } from './mask.ts';
import { isSecretLike } from './secret-like.ts';
import { shownHeaders } from './shown-headers.ts';

/**
 * One header as it may leave the browser: its name, and its value where that is known to be harmless and needed; of every other
 * value how long it is.
 */
export function maskHeader([name, value]: Header): Header {
  const lower = name.toLowerCase();
  const shown = maskName(name);
  if (lower === 'set-cookie') return [shown, maskCookie(hideCredentials([name, value])[1])];
  if (isCredential(lower) || isSecretName(lower)) return [shown, hideCredentials([name, value])[1]];
  // The number of a request at Cloudflare, by which its operator finds it; whatever has another shape is masked.
  if (lower === 'cf-ray' && /^[0-9a-f]{16}-[A-Z]{3}$/.test(value)) return [shown, value];
  switch (saidBy(lower)) {
    case 'url':
      return [shown, maskUrl(value)];
    case 'origins':
      return [shown, maskOrigins(value)];
    case 'words':
      return [shown, maskText(value)];
    case undefined:
      return [shown, hidden(value)];
  }
}

/** The name of a header or a method. Pages make them up too: one that looks like a secret does not leave either. */
export function maskName(name: string): string {
  return isSecretLike(name) ? mask : name;
}

/** CORS middleware that tells why it refused does so under names of its own. */
function saidBy(lower: string) {
  if (isOfCors(lower) && !shownHeaders.has(lower)) return 'origins';
  return shownHeaders.get(lower) ?? (/^x-cors-(?:error|debug|reason|status)/.test(lower) ? 'words' : undefined);
}

/** In place of a value: that there is one, and how long it is. */
function hidden(value: string): string {
  if (value === '' || /^\(hidden(?:, \d+ characters?)?\)$/.test(value)) return value;
  return value.length === 1 ? '(hidden, 1 character)' : `(hidden, ${value.length} characters)`;
}

/** A list of origins, which people write where one belongs: a comma ends one only where the next can begin. */
function maskOrigins(value: string): string {
  return value
    .split(/(,\s*(?=[a-z][a-z0-9+.-]{0,30}:\/\/|\*|null|$))/i)
    .map(maskText)
    .join('');
}

function isCredential(lower: string): boolean {
  return /^(?:cookie|set-cookie|authorization|proxy-authorization)$/.test(lower);
}

/** Set-Cookie as capture keeps it, without a name or a path that holds a token. */
function maskCookie(line: string): string {
  if (!line.includes('=')) return line;
  const [name = '', ...rest] = line.split('=');
  const shown = `${maskName(name.trim())}=${rest.join('=')}`;
  return shown.replace(/(; ?path=)([^;]*)/i, (_whole, start: string, path: string) => start + maskUrl(path));
}

/** An attribute of Set-Cookie as capture keeps it, which is as much as may leave. */
const cookieRule =
  /secure|httponly|partitioned|max-age=0|samesite=(?:strict|lax|none|\(other\))|domain=(?:[a-z0-9.-]+|\(other\))|path=(?:\/[\w.~%/-]*|\(other\))/;
const hiddenCookie = new RegExp(`^[^=;]*=\\(hidden\\)(?:; ?(?:${cookieRule.source}))*$`, 'i');

/** What never enters; should an exchange from elsewhere bring it, it does not leave either, masked or not. */
export function hideCredentials([name, value]: Header): Header {
  if (!isCredential(name.toLowerCase())) return withoutSecrets([name, value]);
  const isHidden = /^(?:\([0-9]+ cookies?\)|(?:[\w-]{1,20} )?\(hidden\))$/.test(value) || hiddenCookie.test(value);
  return [name, isHidden ? value : '(hidden)'];
}
