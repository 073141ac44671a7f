import { forgetExchange, openCapture, reduce } from '../capture/reduce.ts';
import type { Effects } from '../capture/change.ts';
import type { CaptureEvent } from '../capture/event.ts';
import { emptyTab } from '../capture/state.ts';
import type { CaptureState, TabFacts } from '../capture/state.ts';
import { defaultBounds, openStore } from '../session/store.ts';
import type { Opened, ReadableArea, Store } from '../session/store.ts';
import type { Heard } from './admit.ts';
import { newGathering } from './gathering.ts';
import { inOrder, unsettledTime } from './in-order.ts';
import { journalled, newJournal, readJournals } from './journal.ts';
import { newPace } from './pace.ts';
import type { Blocked } from './blocked.ts';

/** Takes events in, from the worker's first moment on, and sees to it that they are stored. */
export interface Recorder {
  record(heard: Heard): void;
  /** What is known of a tab besides its exchanges; nothing before the storage was read. */
  factsOf(tabId: number): TabFacts;
  /** Tabs of which something is known. */
  tabs(): readonly number[];
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
  /** What to record of something heard; asked only when the options are known. */
  readonly admit: (heard: Heard) => CaptureEvent | null;
  readonly blocked: Blocked;
  /** Called when something that a tab's badge shows may have changed. */
  readonly onTab: (tabId: number) => void;
}

export function newRecorder(options: RecorderOptions): Recorder {
  const { area, life, blocked, onTab } = options;
  let early: Heard[] = [];
  let state: CaptureState | null = null;
  let store: Store | null = null;
  const gathering = newGathering();
  const pace = newPace(keepGathered);
  const journal = newJournal(area, life);
  const opened = open();

  return {
    record(heard) {
      if (state === null) recordEarly(journalled(heard));
      else apply(state, heard);
    },
    factsOf: (tabId) => state?.tabs.get(tabId) ?? emptyTab,
    tabs: () => [...(state?.tabs.keys() ?? [])],
    async settled() {
      await opened;
      pace.now();
      await store?.settled();
    },
  };

  function recordEarly(heard: Heard): void {
    early.push(heard);
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
    state = openCapture(found.exchanges, found.tabs, wasCut ? life + unsettledTime : null);
    store = found.store;
    for (const exchange of found.exchanges) blocked.note(exchange);
    for (const tabId of found.tabs.keys()) onTab(tabId);
    for (const heard of inOrder([...left.heard, ...early])) apply(state, heard);
    early = [];
    // In one go: what was made of the journals is stored, and they are no more.
    keepGathered();
    store.remove([...left.keys, ...journal.close()]);
  }

  function keepGathered(): void {
    if (state !== null && store !== null) keep(state, store, gathering.take());
  }

  function apply(state: CaptureState, heard: Heard): void {
    const event = options.admit(heard);
    if (event === null) return;
    const effects = reduce(state, event, { preserveLog: options.preserveLog() });
    gathering.add(effects);
    pace.ask();
    for (const tabId of effects.forgotten) blocked.forget(tabId);
    for (const tabId of effects.emptied) blocked.forget(tabId);
    for (const exchange of effects.removed.values()) blocked.remove(exchange.tabId, exchange.id);
    for (const exchange of effects.changed.values()) if (blocked.note(exchange)) onTab(exchange.tabId);
    for (const tabId of [...effects.tabs, ...effects.emptied]) onTab(tabId);
  }

  function dropped(tabId: number, id: string): void {
    state?.unwitnessed.exchanges.delete(id);
    const exchange = state?.open.get(id);
    if (state !== null && exchange !== undefined) forgetExchange(state, exchange);
    gathering.leaveOut(id);
    blocked.remove(tabId, id);
    onTab(tabId);
  }
}

function keep(state: CaptureState, store: Store, effects: Effects): void {
  for (const tabId of effects.forgotten) store.forgetTab(tabId);
  for (const tabId of effects.emptied) store.emptyTab(tabId);
  for (const exchange of effects.removed.values()) store.drop(exchange);
  for (const exchange of effects.changed.values()) store.keep(exchange);
  for (const tabId of effects.tabs) store.keepTab(tabId, state.tabs.get(tabId) ?? emptyTab);
}
