import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { hasDisplay } from '../chromium/launch.ts';
import { chromeScope, type InChrome } from './chrome-scope.ts';
import { findFirefox } from './find.ts';

export interface LaunchOptions {
  /** The built extension's folder; without it the browser runs without extension. */
  readonly extension?: string;
  /** The browser's program; found by `findFirefox` when not given. */
  readonly executable?: string;
  /** Default: headless where there is no display. */
  readonly headless?: boolean;
  /** Preferences besides (and before) the quiet ones. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  readonly acceptInsecureCerts?: boolean;
}

export interface LaunchedFirefox {
  readonly browser: Browser;
  /** The extension's id (`browser_specific_settings.gecko.id`), or '' without extension. */
  readonly extensionId: string;
  /** Where its pages are: `moz-extension://<uuid of this profile>/`, or '' without extension. */
  readonly root: string;
  /** Runs a function in the browser's own process, where `Services` and the windows are. */
  readonly inChrome: InChrome;
  /** Ends the browser and removes its profile. May be called twice. */
  readonly close: () => Promise<void>;
}

/** Every name leads to this machine, so that one server can be several sites and nothing is asked of the network. */
const quiet = {
  'network.dns.forceResolve': '127.0.0.1',
  'network.dns.disableIPv6': true,
  // Else http: addresses are first tried as https:.
  'dom.security.https_first': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
} as const;

/**
 * Starts a real Firefox with a profile of its own over WebDriver BiDi, and the extension in it as a temporary add-on.
 * `--remote-allow-system-access` opens the browser's own process to `inChrome`.
 * Throws when no Firefox is found, when it does not start, or when the extension cannot be loaded.
 */
export async function launchFirefox(options: LaunchOptions = {}): Promise<LaunchedFirefox> {
  const executablePath = options.executable ?? executable();
  const profile = await mkdtemp(path.join(tmpdir(), 'whycors-firefox-'));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const browser = await start(options, executablePath, profile).catch(async (error: unknown) => {
    await removeProfile();
    throw error;
  });
  let closing: Promise<void> | null = null;
  const close = () => (closing ??= browser.close().then(removeProfile));
  try {
    const inChrome = await chromeScope(browser);
    if (options.extension === undefined) return { browser, extensionId: '', root: '', inChrome, close };
    const extensionId = await browser.installExtension(path.resolve(options.extension));
    const uuid = await inChrome<string>('(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname', extensionId);
    return { browser, extensionId, root: `moz-extension://${uuid}/`, inChrome, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function start(options: LaunchOptions, executablePath: string, userDataDir: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    headless: options.headless ?? !hasDisplay(),
    defaultViewport: null,
    acceptInsecureCerts: options.acceptInsecureCerts ?? false,
    extraPrefsFirefox: { ...quiet, ...options.preferences },
    // Whoever launches decides what a signal does; otherwise the profile would be left behind.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--remote-allow-system-access'],
  });
}

function executable(): string {
  const found = findFirefox();
  if ('missing' in found) throw new Error(found.missing);
  return found.path;
}
