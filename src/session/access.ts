import browser from 'webextension-polyfill';
import { isFields } from './guards.ts';

/** What a person, or the browser, has allowed the extension. */
export interface Access {
  /** Whether it may see every site. Firefox lets people refuse that, Chromium lets them take it back. */
  readonly sites: boolean;
  /** Whether it works in private (incognito) windows. */
  readonly privateWindows: boolean;
}

const key = 'access';

/** What is asked for, as `permissions.request` wants it. */
export const allSites: browser.Permissions.Permissions = { origins: ['<all_urls>'] };

/** Asks the browser. The panel inside Firefox's DevTools cannot, so the worker writes the answer where every page can read it. */
export async function noteAccess(): Promise<Access> {
  const [sites, privateWindows] = await Promise.all([
    browser.permissions.contains(allSites),
    browser.extension.isAllowedIncognitoAccess(),
  ]);
  const access = { sites, privateWindows };
  await browser.storage.session.set({ [key]: access });
  return access;
}

/**
 * Calls `on` with what is allowed now and after every change; not before the worker has asked for the first time.
 * @returns ends the calls
 */
export function watchAccess(on: (access: Access) => void): () => void {
  let isWatching = true;
  const tell = (stored: unknown) => {
    if (isWatching && isAccess(stored)) on(stored);
  };
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) =>
    tell(changes[key]?.newValue);
  browser.storage.session.onChanged.addListener(onChanged);
  void browser.storage.session.get(key).then((stored: Readonly<Record<string, unknown>>) => tell(stored[key]));
  return () => {
    isWatching = false;
    browser.storage.session.onChanged.removeListener(onChanged);
  };
}

function isAccess(value: unknown): value is Access {
  return isFields(value) && typeof value.sites === 'boolean' && typeof value.privateWindows === 'boolean';
}
