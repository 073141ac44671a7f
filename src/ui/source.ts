import type { Access } from '../session/access.ts';
import type { Settings } from '../session/settings.ts';
import type { TabLog } from '../session/tab-log.ts';

/** Who made a report and where. */
export interface About {
  readonly tool: { readonly version: string };
  readonly browser: { readonly name: string; readonly version: string };
}

/** The DevTools that a view runs in. */
export interface Devtools {
  /** Calls `on` with the entries of the network log since DevTools was opened (HAR), then with each new batch of them. */
  readonly watchRequests: (on: (entries: readonly unknown[]) => void) => () => void;
  /** Opens a script in Sources; resolves to whether DevTools has it. Line and column are counted from 1. */
  readonly openSource: (url: string, line: number, column: number) => Promise<boolean>;
}

/**
 * All that the views know of the world outside them. The real one is `host.ts`; tests and the gallery mount the same views
 * on one that lives in memory.
 */
export interface Source {
  readonly about: About;
  /** null: this view is not in DevTools. */
  readonly devtools: Devtools | null;
  /** What holds until the settings are read. */
  readonly defaults: Settings;
  /** Calls `on` with the log as it is, then on every change; returns the way to stop. */
  readonly watchLog: (tabId: number, on: (log: TabLog) => void) => () => void;
  /** Calls `on` with the settings as they are, then on every change. */
  readonly watchSettings: (on: (settings: Settings) => void) => () => void;
  /** Calls `on` once this page can no longer reach its extension: it was reloaded, updated or removed. */
  readonly watchLost: (on: () => void) => () => void;
  /** Calls `on` with what the extension is allowed, then on every change. */
  readonly watchAccess: (on: (access: Access) => void) => () => void;
  /** Asks for access to all sites, or opens the page that can ask. From a click. */
  readonly allowSites: () => Promise<boolean>;
  readonly saveSettings: (change: Partial<Settings>) => Promise<void>;
  readonly clear: (tabId: number) => Promise<void>;
  readonly pause: (tabId: number, paused: boolean) => Promise<void>;
  /** Starts capturing a tab that is not captured because DevTools is closed. */
  readonly capture: (tabId: number) => Promise<void>;
}
