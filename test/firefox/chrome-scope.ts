import type { Browser } from 'puppeteer-core';

/**
 * Runs a function in Firefox's own process and resolves to its (JSON) result, awaited.
 * @param source the function's text; it sees `Services`, `Cc`, `Ci`, `WebExtensionPolicy`, and `window`, the browser's window
 * @param args JSON values for it
 */
export type InChrome = <T = unknown>(source: string, ...args: readonly unknown[]) => Promise<T>;

/** As much of puppeteer's WebDriver BiDi connection as is used; its types keep it internal. */
interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: Result }>;
}

/** What the two methods used here answer. */
interface Result {
  readonly contexts?: readonly { readonly context: string; readonly url: string }[];
  readonly type?: string;
  readonly result?: { readonly value?: unknown };
}

/** Finds the browser's window among the contexts that WebDriver BiDi shows with `--remote-allow-system-access`. */
export async function chromeScope(browser: Browser): Promise<InChrome> {
  const bidi = bidiOf(browser);
  const { contexts = [] } = (await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result;
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml') ?? contexts[0];
  if (window === undefined) throw new Error('Firefox shows no window of its own.');
  return async <T>(source: string, ...args: readonly unknown[]): Promise<T> => {
    // The arguments and the result travel as JSON text: one string each way, whatever is in them.
    const functionDeclaration = `async (args) => JSON.stringify([await (${source})(...JSON.parse(args))])`;
    const called = await bidi.send('script.callFunction', {
      functionDeclaration,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context: window.context },
    });
    const result: readonly [T] = JSON.parse(textIn(called.result));
    return result[0];
  };
}

function bidiOf(browser: Browser): Bidi {
  const connection = 'connection' in browser ? browser.connection : null;
  if (!isBidi(connection)) throw new Error('This browser is not driven over WebDriver BiDi.');
  return connection;
}

function isBidi(value: unknown): value is Bidi {
  return typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
}

function textIn(called: Result): string {
  const value = called.result?.value;
  if (called.type !== 'success' || typeof value !== 'string') throw new Error(`Firefox: ${JSON.stringify(called)}`);
  return value;
}
