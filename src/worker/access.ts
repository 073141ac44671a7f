import browser from 'webextension-polyfill';
import { noteAccess } from '../session/access.ts';

/** Keeps what is allowed known to all pages, and opens the first page where something is missing right after the installation. */
export function watchPermissions(): void {
  browser.permissions.onAdded.addListener(() => void noteAccess());
  browser.permissions.onRemoved.addListener(() => void noteAccess());
  browser.runtime.onInstalled.addListener(({ reason }) => void greet(reason));
  void noteAccess();
}

async function greet(reason: browser.Runtime.OnInstalledReason): Promise<void> {
  const { sites } = await noteAccess();
  if (reason === 'install' && !sites) await openWelcome();
}

/** Opens the page that asks for access to the sites, in a tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
}
