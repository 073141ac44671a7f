import type { Sighting } from '../session/messages.ts';
import { newBatches } from './batches.ts';
import { sightingOf } from './sighting.ts';

/**
 * The witness: tells the worker what this document itself got to see of its cross-origin requests. It only observes: it
 * patches nothing, changes nothing in the document, and the page cannot notice it.
 *
 * Which world tells the truth (measured): in Chromium 156 a content script's own world does, `responseStatus` is 0 there for
 * what was refused. In Firefox 153 it does not: with host permission a refused response shows its status. The page's view of
 * the same entry is the one that counts, and `wrappedJSObject` is that view, so nothing has to run in the page's own world.
 * A page can put another getter there; what is told here is evidence and never decides against the headers.
 */
type Viewed = PerformanceResourceTiming & { readonly wrappedJSObject?: { readonly responseStatus?: unknown } };

let observer: PerformanceObserver | null = null;
start();

// The worker's word that this tab is captured (again).
chrome.runtime.onMessage.addListener((message: unknown) => {
  if (message === 'whycors:watch') start();
});

function start(): void {
  if (observer !== null) return;
  const batches = newBatches(tell, stop);
  observer = new PerformanceObserver((list) => {
    // Anew each time: the clock behind `timeOrigin` stands still while the machine sleeps.
    const timeOrigin = Date.now() - performance.now();
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceResourceTiming)) continue;
      const sighting = sightingOf(entry, self.origin, timeOrigin, statusOf(entry));
      if (sighting !== null) batches.add(sighting);
    }
  });
  observer.observe({ type: 'resource', buffered: true });
}

function stop(): void {
  observer?.disconnect();
  observer = null;
}

function statusOf(entry: Viewed): number {
  try {
    const seen = entry.wrappedJSObject === undefined ? entry.responseStatus : entry.wrappedJSObject.responseStatus;
    return typeof seen === 'number' ? seen : 0;
  } catch {
    // The page has put something there that throws.
    return 0;
  }
}

async function tell(sightings: readonly Sighting[]): Promise<boolean> {
  try {
    const answer: unknown = await chrome.runtime.sendMessage({ type: 'whycors:witness', sightings });
    return answer === true;
  } catch {
    // The extension was reloaded or removed: nobody listens any more.
    return false;
  }
}
