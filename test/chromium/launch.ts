import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from './find.ts';

export interface LaunchOptions {
  /** The unpacked extension's folder; without it the browser runs without extension. */
  readonly extension?: string;
  /** The browser's program; found by `findChromium` when not given. */
  readonly executable?: string;
  /** Opens DevTools for every tab at once; `openDevtoolsPanel` does not need it. */
  readonly devtools?: boolean;
  /** Default: headless where there is no display. */
  readonly headless?: boolean;
  /** The profile's preferences, as Chromium writes them into its file `Preferences`. */
  readonly preferences?: Readonly<Record<string, unknown>>;
  /** Further command line flags. */
  readonly flags?: readonly string[];
}

export interface Launched {
  readonly browser: Browser;
  /** The extension's id, or '' without extension. */
  readonly extensionId: string;
  /** Ends the browser, also when it hangs, and removes its profile. May be called twice. */
  readonly close: () => Promise<void>;
}

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `*.test` and `*.example` lead to this machine, so that one server can be several sites; `*.invalid` needs no name server. */
const hosts = '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.example 127.0.0.1, MAP *.invalid ^NOTFOUND';

/**
 * Starts a real Chromium with a profile of its own, and the extension in it.
 * The extension is loaded through the DevTools protocol's pipe: branded Chrome no longer honours `--load-extension`.
 * Throws when no browser is found, when it does not start, or when the extension cannot be loaded.
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Launched> {
  const executablePath = options.executable ?? executable();
  const profile = await mkdtemp(path.join(tmpdir(), 'whycors-profile-'));
  if (options.preferences !== undefined) {
    await mkdir(path.join(profile, 'Default'));
    await writeFile(path.join(profile, 'Default', 'Preferences'), JSON.stringify(options.preferences));
  }
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const browser = await start(options, executablePath, profile).catch(async (error: unknown) => {
    await removeProfile();
    throw error;
  });
  const close = once(async () => {
    const killer = setTimeout(() => browser.process()?.kill('SIGKILL'), 10_000);
    // A browser that the user has closed, or that was killed, cannot answer; its profile has to go all the same.
    await browser.close().catch(() => undefined);
    clearTimeout(killer);
    await removeProfile();
  });
  try {
    const extensionId = options.extension === undefined ? '' : await browser.installExtension(options.extension);
    return { browser, extensionId, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function start(options: LaunchOptions, executablePath: string, userDataDir: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    userDataDir,
    pipe: true,
    headless: options.headless ?? !hasDisplay(),
    devtools: options.devtools ?? false,
    defaultViewport: null,
    enableExtensions: options.extension !== undefined,
    // Whoever launches decides what a signal does; otherwise the profile would be left behind.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...quiet, hosts, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(options.flags ?? [])],
  });
}

/** False on a Linux machine without X11 and Wayland. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function executable(): string {
  const found = findChromium();
  if ('missing' in found) throw new Error(found.missing);
  return found.path;
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= action());
}
