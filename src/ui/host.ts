import { allSites, watchAccess } from '../session/access.ts';
import { captureTab, clearTab, openWelcome, pauseTab } from '../session/commands.ts';
import { watchTab } from '../session/session.ts';
import { defaultSettings, saveSettings, watchSettings } from '../session/settings.ts';
import { browserOf } from '../report/browser-of.ts';
import { devtoolsHost } from './host-devtools.ts';
import type { About, Source } from './source.ts';
import type { Surroundings } from './theme.ts';

/** The views' source in the extension itself. Only this file and `host-devtools.ts` ask the browser for anything. */
export function hostSource(): Source {
  return {
    about: about(),
    devtools: devtoolsHost(),
    defaults: defaultSettings,
    watchLog: watchTab,
    watchSettings,
    watchLost,
    watchAccess,
    allowSites,
    saveSettings,
    clear: clearTab,
    pause: pauseTab,
    capture: captureTab,
  };
}

function about(): About {
  return { tool: { version: chrome.runtime.getManifest().version }, browser: browserOf(navigator.userAgent) };
}

/**
 * Asks the person for access to all sites; whether they agreed. The panel inside Firefox's DevTools has no `permissions`, so
 * there the page opens that can ask.
 */
export async function allowSites(): Promise<boolean> {
  if (chrome.permissions !== undefined) return chrome.permissions.request({ origins: [...(allSites.origins ?? [])] });
  await openWelcome();
  return false;
}

/** The tab that DevTools inspects; null outside DevTools. */
export function inspectedTab(): number | null {
  return chrome.devtools === undefined ? null : chrome.devtools.inspectedWindow.tabId;
}

/** DevTools' own theme, which need not be the system's. */
export function devtoolsSurroundings(): Surroundings {
  const { panels } = chrome.devtools;
  return {
    theme: () => (panels.themeName === 'dark' ? 'dark' : 'light'),
    onChange(changed) {
      panels.setThemeChangeHandler?.(changed);
      return () => panels.setThemeChangeHandler?.();
    },
  };
}

/** How often a view that nobody touches looks whether its extension is still there, ms. */
const lookEvery = 5000;

/** No event tells a page that its extension was reloaded: `runtime.id` is simply gone, and every call throws. */
function watchLost(on: () => void): () => void {
  const look = () => {
    if (chrome.runtime?.id !== undefined) return;
    stop();
    on();
  };
  const timer = setInterval(look, lookEvery);
  addEventListener('focus', look);
  const stop = () => {
    clearInterval(timer);
    removeEventListener('focus', look);
  };
  return stop;
}

/** The tab the popup belongs to: the one that `?tab=` names (a popup opened as a page), else the window's active one. */
export async function activeTab(): Promise<{ readonly id: number; readonly url: string | null } | null> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab =
    named !== null && /^\d{1,10}$/.test(named)
      ? await chrome.tabs.get(Number(named)).catch(() => undefined)
      : (await chrome.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** Opens the panel's page in a tab of its own, and closes the popup that asked for it. */
export async function openFullView(tabId: number, findingId: string | null): Promise<void> {
  const query = new URLSearchParams({ tab: String(tabId), ...(findingId === null ? {} : { finding: findingId }) });
  await chrome.tabs.create({ url: chrome.runtime.getURL(`src/panel/index.html?${query.toString()}`) });
  close();
}
