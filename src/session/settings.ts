import browser from 'webextension-polyfill';
import type { HostStacks } from './host-stacks.ts';
import { isFields, isOneOf, isText } from './guards.ts';

/** What a person chose; remembered for good. */
export interface Settings {
  /** `devtools`: only tabs whose DevTools are open (or that the popup was asked to capture) cost more than one listener. */
  readonly capture: 'always' | 'devtools';
  readonly preserveLog: boolean;
  /** The chosen server stack's id; empty while none was chosen. */
  readonly recipe: string;
  /** Which stack runs on a host, as a person said it: its id, by the serialised origin of the host. */
  readonly stacks: HostStacks;
  readonly theme: 'auto' | 'light' | 'dark';
}

export const defaultSettings: Settings = {
  capture: 'always',
  preserveLog: false,
  recipe: '',
  stacks: {},
  theme: 'auto',
};

const key = 'settings';

/** The settings; each one that is missing or unreadable has its default. */
export async function readSettings(): Promise<Settings> {
  const stored: Readonly<Record<string, unknown>> = await browser.storage.local.get(key);
  return settingsFrom(stored[key]);
}

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await readSettings()), ...change } });
}

/**
 * Calls `on` with the settings now and after every change.
 * @returns ends the calls
 */
export function watchSettings(on: (settings: Settings) => void): () => void {
  let isWatching = true;
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const change = changes[key];
    if (change !== undefined && isWatching) on(settingsFrom(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  void begin();
  return () => {
    isWatching = false;
    browser.storage.local.onChanged.removeListener(onChanged);
  };

  async function begin(): Promise<void> {
    const settings = await readSettings();
    if (isWatching) on(settings);
  }
}

function settingsFrom(stored: unknown): Settings {
  if (!isFields(stored)) return defaultSettings;
  const { capture, preserveLog, recipe, stacks, theme } = stored;
  return {
    capture: isOneOf(capture, ['always', 'devtools']) ? capture : defaultSettings.capture,
    preserveLog: typeof preserveLog === 'boolean' ? preserveLog : defaultSettings.preserveLog,
    recipe: isText(recipe) ? recipe : defaultSettings.recipe,
    stacks: stacksFrom(stacks),
    theme: isOneOf(theme, ['auto', 'light', 'dark']) ? theme : defaultSettings.theme,
  };
}

function stacksFrom(stored: unknown): HostStacks {
  if (!isFields(stored)) return {};
  return Object.fromEntries(Object.entries(stored).filter((one): one is [string, string] => isText(one[1])));
}
