import { builtFor } from '../session/built-for.ts';
import { inChromium } from './chromium-listeners.ts';
import { inFirefox } from './firefox-listeners.ts';
import type { OnEvent } from './listening.ts';

const listening = builtFor === 'firefox' ? inFirefox : inChromium;

/** Which requests are listened to. */
export interface Tuning {
  /**
   * Listens to all tabs, or to the given ones only; of all others it then hears no more than failures.
   * @param tabs null: all tabs
   */
  tune(tabs: ReadonlySet<number> | null): void;
}

/**
 * Starts by listening to everything, at once: the browser starts a stopped worker for an event, and then delivers it to
 * what listens by the end of the worker's first turn. `tune` lets go of what the settings, which take a moment to read, do
 * not ask for. Failures are never let go of, because a listener that comes late misses the event that started the worker.
 */
export function newTuning(onEvent: OnEvent): Tuning {
  listening.toFailures(onEvent);
  let stopAll: (() => void) | null = listening.toAllElse(onEvent);
  const stopTab = new Map<number, () => void>();

  return {
    tune(tabs) {
      listenToTabs(tabs ?? new Set());
      if (tabs === null) {
        stopAll ??= listening.toAllElse(onEvent);
        return;
      }
      stopAll?.();
      stopAll = null;
    },
  };

  function listenToTabs(tabs: ReadonlySet<number>): void {
    for (const [tabId, stop] of stopTab) {
      if (tabs.has(tabId)) continue;
      stop();
      stopTab.delete(tabId);
    }
    for (const tabId of tabs) if (!stopTab.has(tabId)) stopTab.set(tabId, listening.toAllElse(onEvent, tabId));
  }
}
