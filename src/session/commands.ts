import browser from 'webextension-polyfill';
import { isFields } from './guards.ts';
import { devtoolsPort, type Message } from './messages.ts';

/** Empties a tab's log. Rejects with the worker's reason when it would not. */
export async function clearTab(tabId: number): Promise<void> {
  await command({ type: 'whycors:clear', tabId });
}

/** While paused, new requests of the tab are passed over; those under way are still finished. */
export async function pauseTab(tabId: number, paused: boolean): Promise<void> {
  await command({ type: 'whycors:pause', tabId, paused });
}

/** Captures this tab although its DevTools are closed. It makes a difference only in the mode `devtools`. */
export async function captureTab(tabId: number): Promise<void> {
  await command({ type: 'whycors:capture', tabId });
}

/** Has a worker that was stopped started again, and put into the log what it had heard and not yet put there. */
export async function settle(): Promise<void> {
  await command({ type: 'whycors:settle', tabId: -1 });
}

/** Opens the page that asks for access to the sites. */
export async function openWelcome(): Promise<void> {
  await command({ type: 'whycors:welcome', tabId: -1 });
}

/** Milliseconds. An idle worker is stopped after 30 seconds; a message on an open port starts that time anew. */
const beat = 20_000;

/**
 * Tells the worker that this tab's DevTools are open, for as long as they are. The worker can be stopped nevertheless; then
 * connecting again starts it. Ends by itself when the extension itself was reloaded or removed.
 * @returns ends it
 */
export function announceDevtools(tabId: number): () => void {
  let isOpen = true;
  let current: browser.Runtime.Port | null = null;
  const beating = setInterval(() => say(current), beat);
  current = connect();
  return close;

  function connect(): browser.Runtime.Port | null {
    const port = tryToConnect(tabId);
    if (port === null) close();
    port?.onDisconnect.addListener(() => {
      if (isOpen) current = connect();
    });
    return port;
  }

  function close(): void {
    isOpen = false;
    clearInterval(beating);
    current?.disconnect();
  }
}

function tryToConnect(tabId: number): browser.Runtime.Port | null {
  try {
    return browser.runtime.connect({ name: devtoolsPort(tabId) });
  } catch {
    // The extension that this page belongs to is gone; no later attempt can succeed.
    return null;
  }
}

function say(port: browser.Runtime.Port | null): void {
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a runtime port has no target origin
    port?.postMessage('whycors:here');
  } catch {
    // Closed in this very moment: the port's onDisconnect is about to say so.
  }
}

async function command(message: Message): Promise<void> {
  const answer = await ask(message);
  if (isFields(answer) && answer.ok === true) return;
  throw new Error(isFields(answer) ? String(answer.error) : 'The extension did not answer.');
}

async function ask(message: Message): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}
