import { forgetExchange, noEffects, openCapture, reduce, resume, type Effects } from '../capture/reduce.ts';
import { emptyTab, type CaptureState, type TabFacts } from '../capture/state.ts';
import { defaultBounds, openStore, type Opened, type ReadableArea, type Store } from '../session/store.ts';
import { admit, type Heard } from './admit.ts';
import { inOrder, unsettledTime } from './in-order.ts';
import { journalled, newJournal, readJournals } from './journal.ts';
import { newPace } from './pace.ts';
import { newSteadyTime } from './steady-time.ts';
import type { Blocked } from './blocked.ts';
import type { Exchange } from '../cors/exchange.ts';

/** Takes events in, from the worker's first moment on, and sees to it that they are recorded and stored. */
export interface Recorder {
  record(heard: Heard): void;
  /** What is known of a tab besides its exchanges; nothing before the storage was read. */
  factsOf(tabId: number): TabFacts;
  /** Tabs of which something is known. */
  tabs(): readonly number[];
  /** Tabs of which anything is stored, also what could not be read; none before the storage was read. */
  kept(): readonly number[];
  /** Resolves when everything recorded so far is in the storage. */
  settled(): Promise<void>;
}

export interface RecorderOptions {
  readonly area: ReadableArea;
  /** When this worker was started, milliseconds since the epoch. */
  readonly life: number;
  /** Read anew at every event. */
  readonly preserveLog: () => boolean;
  /** Resolves when the options are known and events come in their order; those that come earlier wait and are put into it. */
  readonly ready: Promise<void>;
  /** Whether a tab is captured now; asked only when the options are known. */
  readonly isCaptured: (tabId: number) => boolean;
  readonly blocked: Blocked;
  /**
   * Called when the browser's events do not say enough, and documents should tell all that they saw.
   * @param tabId null: those of all tabs, because an earlier worker was stopped in mid-traffic
   */
  readonly onUnsure: (tabId: number | null) => void;
  /** Called when something that a tab's badge shows may have changed. */
  readonly onTab: (tabId: number) => void;
}

export function newRecorder(options: RecorderOptions): Recorder {
  const { area, life, blocked, onTab, onUnsure } = options;
  /** What was heard and is not recorded yet. */
  let waiting: Heard[] = [];
  let state: CaptureState | null = null;
  let store: Store | null = null;
  let time = newSteadyTime(Number.NEGATIVE_INFINITY);
  /** What is being stored. */
  let effects = noEffects();
  const pace = newPace(recordWaiting);
  /** For tabs of which no more than a number is kept. */
  const leisure = newPace(recordWaiting, { shortest: 250, longest: 250, perAsk: 0 });
  const journal = newJournal(area, life);
  const opened = open();

  return {
    record(heard) {
      if (state === null) return note(journalled(heard));
      waiting.push(heard);
      if (options.isCaptured(heard.tabId)) pace.ask();
      else leisure.ask();
    },
    factsOf: (tabId) => state?.tabs.get(tabId) ?? emptyTab,
    tabs: () => [...(state?.tabs.keys() ?? [])],
    kept: () => store?.tabs() ?? [],
    async settled() {
      await opened;
      pace.now();
      leisure.now();
      await store?.settled();
    },
  };

  function note(heard: Heard): void {
    waiting.push(heard);
    journal.note(heard);
  }

  async function open(): Promise<void> {
    const [found] = await Promise.all([openStore(area, defaultBounds, dropped), options.ready]);
    start(found);
  }

  function start(found: Opened): void {
    const left = readJournals(found.stored);
    // A worker that the browser ends in peace leaves nothing unfinished behind.
    const wasCut = left.keys.length > 0 || found.exchanges.some(({ end }) => end === null);
    state = openCapture(found.exchanges, found.tabs, wasCut ? life + unsettledTime : null, found.closed);
    store = found.store;
    for (const exchange of found.exchanges) blocked.note(exchange);
    for (const tabId of found.tabs.keys()) onTab(tabId);
    time = newSteadyTime(latestOf(found.exchanges));
    waiting = [...inOrder([...left.heard, ...waiting].map((heard) => time.steady(heard)))];
    // In one go: what was made of the journals is stored, and they are no more.
    recordWaiting();
    effects = resume(state);
    show(effects);
    keep(state, store, effects);
    store.remove([...left.keys, ...journal.close()]);
    if (wasCut) onUnsure(null);
  }

  /** Several events in a row cost much less than each by itself (measured with Chromium 156: 31 ms instead of 78 for 6,250). */
  function recordWaiting(): void {
    if (state === null || store === null || waiting.length === 0) return;
    effects = noEffects();
    const all = waiting;
    waiting = [];
    for (const one of all) {
      try {
        const heard = time.steady(one);
        const event = admit(heard, options.isCaptured(heard.tabId));
        if (event !== null) reduce(state, event, { preserveLog: options.preserveLog() }, effects);
      } catch (error) {
        // A mistake of ours, to be seen as one; the other events have nothing to do with it.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
    show(effects);
    keep(state, store, effects);
    if (effects.forgotten.size > 0) for (const id of store.keepClosed([...state.closed])) letGo(-1, id);
  }

  function show({ forgotten, emptied, removed, changed, tabs, unsure }: Effects): void {
    for (const tabId of [...forgotten, ...emptied]) blocked.forget(tabId);
    for (const exchange of removed.values()) blocked.remove(exchange.tabId, exchange.id);
    for (const exchange of changed.values()) if (blocked.note(exchange)) onTab(exchange.tabId);
    for (const tabId of [...tabs, ...emptied]) onTab(tabId);
    for (const tabId of unsure) onUnsure(tabId);
  }

  function dropped(tabId: number, id: string): void {
    letGo(tabId, id);
    effects.changed.delete(id);
    onTab(tabId);
  }

  function letGo(tabId: number, id: string): void {
    state?.unobserved.exchanges.delete(id);
    const exchange = state?.open.get(id);
    if (state !== null && exchange !== undefined) forgetExchange(state, exchange);
    blocked.remove(tabId, id);
  }
}

/** When the browser's events of these exchanges were told, at the latest. What documents told is only their own word. */
function latestOf(exchanges: readonly Exchange[]): number {
  return exchanges.reduce(
    (latest, { startedAt, end, stoppedBy }) =>
      stoppedBy === undefined ? Math.max(latest, startedAt, end?.at ?? 0) : latest,
    Number.NEGATIVE_INFINITY,
  );
}

function keep(state: CaptureState, store: Store, effects: Effects): void {
  for (const tabId of effects.forgotten) store.forgetTab(tabId);
  for (const tabId of effects.emptied) store.emptyTab(tabId);
  for (const exchange of effects.removed.values()) store.drop(exchange);
  for (const exchange of effects.changed.values()) store.keep(exchange);
  for (const tabId of effects.tabs) store.keepTab(tabId, state.tabs.get(tabId) ?? emptyTab);
}
