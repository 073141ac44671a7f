import type { BrowserName, HeaderList } from './model.ts';
import { getAll } from './headers.ts';

/** A cookie that an answer sets: its name and its rules, as capture keeps them. The value is nowhere. */
export interface CookieSet {
  readonly name: string;
  /** `none`, `lax`, `strict`; null: absent, or none of these. */
  readonly sameSite: 'none' | 'lax' | 'strict' | null;
  readonly secure: boolean;
  /** null: the folder of the address that set it. */
  readonly path: string | null;
  /** It is set in order to end it. */
  readonly ends: boolean;
}

/** Why a browser neither keeps nor sends a cookie where the page is another site. */
export type CrossSiteRule = 'strict' | 'lax' | 'lax-by-default' | 'none-without-secure';

/** The cookies of an answer, in its order. */
export function cookiesSet(headers: HeaderList): readonly CookieSet[] {
  return getAll(headers, 'Set-Cookie').map((line) => {
    const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
    const rules = new Map(rest.map((part) => [(part.split('=')[0] ?? '').toLowerCase(), part.split('=')[1] ?? '']));
    const named = rules.get('samesite')?.toLowerCase();
    return {
      name: pair.split('=')[0] ?? '',
      sameSite: named === 'none' || named === 'lax' || named === 'strict' ? named : null,
      secure: rules.has('secure'),
      path: rules.get('path') ?? null,
      ends: rules.has('max-age'),
    };
  });
}

/**
 * The rule by which this browser keeps back a cookie on a request to another site; null where none does.
 * https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#section-5.7 (measured: Chromium 156, Firefox ESR 153,
 * which alone takes a cookie without `SameSite` for one with `None`, and then does not ask for `Secure`).
 */
export function crossSiteRule({ sameSite, secure }: CookieSet, browser: BrowserName): CrossSiteRule | null {
  if (sameSite === 'strict' || sameSite === 'lax') return sameSite;
  if (sameSite === 'none') return secure ? null : 'none-without-secure';
  return browser === 'firefox' ? null : 'lax-by-default';
}

/** True when a cookie that this address has set goes along with a request to that path. */
export function isOnPath({ path }: CookieSet, setBy: string, requested: string): boolean {
  const at = path === null || path === '' ? defaultPath(setBy) : path;
  return requested === at || (requested.startsWith(at) && (at.endsWith('/') || requested[at.length] === '/'));
}

/** https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4 */
function defaultPath(pathname: string): string {
  const end = pathname.lastIndexOf('/');
  return end <= 0 ? '/' : pathname.slice(0, end);
}
