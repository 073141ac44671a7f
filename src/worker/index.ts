import browser from 'webextension-polyfill';
import { devtoolsTab, isOurs, messageFrom } from '../session/messages.ts';
import { readAgain } from '../session/read-again.ts';
import { defaultSettings, readSettings, watchSettings, type Settings } from '../session/settings.ts';
import { watchPermissions } from './access.ts';
import { answer } from './answer.ts';
import { closeStorage } from './close-storage.ts';
import { newBadge } from './badge.ts';
import { newBlocked } from './blocked.ts';
import { askContentScripts } from './ask-content-scripts.ts';
import { unsettledTime } from './in-order.ts';
import { watchOpenTabs } from './open-tabs.ts';
import { newRecorder } from './recorder.ts';
import { isOwnPage } from './sender.ts';
import { heardFrom } from './page-observations.ts';
import { newTuning } from './tuning.ts';

// Everything that listens is registered here, before the first await: the browser starts a stopped worker for an event only
// when the worker listened to it from its first moment on.

let settings: Settings = defaultSettings;
/** Tabs whose DevTools are open, with the number of pages that say so. */
const openDevtools = new Map<number, number>();
const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };
const blocked = newBlocked();

const badge = newBadge((tabId) => {
  const facts = recorder.factsOf(tabId);
  return { blocked: blocked.count(tabId, facts), unseenFailures: facts.unseenFailures };
});

const recorder = newRecorder({
  area: browser.storage.session,
  life: Math.round(performance.timeOrigin),
  preserveLog: () => settings.preserveLog,
  ready: begin(),
  isCaptured,
  blocked,
  onUnsure: (tabId) => void askContentScripts('whycors:tell-all', tabId),
  onTab(tabId) {
    openTabs.see(tabId);
    // A worker without a tab works for any of them.
    for (const shown of tabId < 0 ? recorder.tabs() : [tabId]) badge.refresh(shown);
  },
});

const openTabs = watchOpenTabs({
  kept: () => recorder.kept(),
  onClosed(tabId) {
    recorder.record({ kind: 'closed', tabId });
    void retune();
  },
});

const tuning = newTuning((event) => recorder.record(event));

watchPermissions();

void closeStorage();

// An earlier worker may have been stopped when a tab was closed.
void recorder.settled().then(() => openTabs.look());

watchSettings((changed) => {
  const isNewlyAlways = changed.capture === 'always' && settings.capture !== 'always';
  settings = changed;
  void retune();
  if (isNewlyAlways) void askContentScripts('whycors:watch', null);
});

browser.tabs.onUpdated.addListener((tabId, { url, status }, tab) => {
  const at = Date.now();
  if (url !== undefined) recorder.record({ kind: 'located', tabId, url, at });
  else if (status === 'loading') recorder.record({ kind: 'loading', tabId, url: tab.url ?? null, at });
  // A new document takes a tab's badge away.
  badge.refresh(tabId);
});

browser.runtime.onConnect.addListener((port) => {
  const tabId = devtoolsTab(port.name);
  if (tabId === null || !isOwnPage(port.sender, own)) return port.disconnect();
  countDevtools(tabId, 1);
  port.onDisconnect.addListener(() => countDevtools(tabId, -1));
});

// The callback form of an answer works in every browser; a promise as the answer does not.
chrome.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
  if (!isOurs(message)) return undefined;
  if (message.type === 'whycors:page-observations') {
    void hear(message, sender).then(sendResponse);
    return true;
  }
  void answer(messageFrom(message), isOwnPage(sender, own), { recorder, retune }).then(sendResponse);
  return true;
});

async function begin(): Promise<void> {
  const settled = new Promise((resolve) => void setTimeout(resolve, unsettledTime));
  settings = await readAgain(readSettings, defaultSettings);
  await settled;
}

function isCaptured(tabId: number): boolean {
  return settings.capture === 'always' || openDevtools.has(tabId) || recorder.factsOf(tabId).wanted;
}

function countDevtools(tabId: number, by: number): void {
  const pages = (openDevtools.get(tabId) ?? 0) + by;
  if (pages > 0) openDevtools.set(tabId, pages);
  else openDevtools.delete(tabId);
  if (pages === 1 && by > 0) void askContentScripts('whycors:watch', tabId);
  void retune();
}

/** Listens to what the settings, the open DevTools and the popup's wishes ask for. */
async function retune(): Promise<void> {
  await recorder.settled();
  if (settings.capture === 'always') return tuning.tune(null);
  const wanted = recorder.tabs().filter((tabId) => recorder.factsOf(tabId).wanted);
  tuning.tune(new Set([...openDevtools.keys(), ...wanted]));
}

/**
 * What a page says it saw.
 * @returns whether to go on
 */
async function hear(message: unknown, sender: chrome.runtime.MessageSender): Promise<boolean> {
  const heard = sender.id === own.id ? heardFrom(message, sender) : null;
  if (heard === null) return false;
  await recorder.settled();
  if (!isCaptured(heard.tabId) || recorder.factsOf(heard.tabId).paused) return false;
  for (const event of heard.events) recorder.record(event);
  // Only what is stored is acknowledged: a page tells again what a worker that was stopped meanwhile has heard.
  await recorder.settled();
  return true;
}
