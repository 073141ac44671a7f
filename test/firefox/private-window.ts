import type { Page } from 'puppeteer-core';
import type { LaunchedFirefox } from './launch.ts';
import { until } from './until.ts';

/** Opens `url` in a private window of its own, as the menu of a link does. */
export async function openPrivateWindow({ browser, inChrome }: LaunchedFirefox, url: string): Promise<Page> {
  await inChrome("(url) => void window.openTrustedLinkIn(url, 'window', { private: true })", url);
  return until('the private window', async () => (await browser.pages()).find((page) => page.url() === url) ?? null);
}

/** Closes every private window. */
export async function closePrivateWindows({ inChrome }: LaunchedFirefox): Promise<void> {
  await inChrome(`async () => {
    const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
    for (const one of Services.wm.getEnumerator('navigator:browser')) if (PrivateBrowsingUtils.isWindowPrivate(one)) one.close();
  }`);
}

/** What “Run in Private Windows: Allow” in about:addons does: the permission, then the add-on is started anew. Closes its pages. */
export async function allowInPrivateWindows({ inChrome, extensionId }: LaunchedFirefox): Promise<void> {
  await inChrome(
    `async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(id);
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add(id, allowed, WebExtensionPolicy.getByID(id).extension);
      await addon.reload();
    }`,
    extensionId,
  );
}
