import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  fromChromium,
  type ChromiumAnswered,
  type ChromiumCompleted,
  type ChromiumFailed,
  type ChromiumSent,
} from '../../src/capture/chromium.ts';
import type { CaptureEvent, RequestEvent } from '../../src/capture/event.ts';
import { noEffects, openCapture, reduce, type Effects } from '../../src/capture/reduce.ts';
import { emptyTab, type CaptureState, type TabFacts } from '../../src/capture/state.ts';
import type { Exchange } from '../../src/cors/exchange.ts';

type Details = ChromiumSent & ChromiumAnswered & ChromiumCompleted & ChromiumFailed;
type Line = readonly [event: keyof typeof fromChromium, details: Details];

/** The events of one recorded situation, as the reducer gets them. */
export function recorded(name: string): readonly RequestEvent[] {
  const file = path.join(import.meta.dirname, 'logs', `${name}.json`);
  // What record.ts wrote.
  const lines: readonly Line[] = JSON.parse(readFileSync(file, 'utf8'));
  return lines.map(([event, details]) => fromChromium[event](details));
}

export interface Replay {
  readonly state: CaptureState;
  /** What a store would hold. */
  readonly log: ReadonlyMap<string, Exchange>;
  readonly exchanges: readonly Exchange[];
  readonly tab: (tabId?: number) => TabFacts;
}

export interface ReplayOptions {
  readonly preserveLog?: boolean;
  /** After every event: the worker is stopped and starts again with what was stored. */
  readonly restarts?: boolean;
  /** So many events are recorded before what they changed is stored in one go, then the next so many; one by one without this. */
  readonly together?: readonly number[];
  /** The worker is stopped at this event, and what was told from then on until it runs again is lost. */
  readonly cut?: { readonly at: number; readonly lost: number; readonly until: number };
}

/** Runs events through a new reducer and keeps what it says, as the worker does. */
export function replay(events: Iterable<CaptureEvent>, options: ReplayOptions = {}): Replay {
  const { preserveLog = false, restarts = false, together = [], cut } = options;
  let index = -1;
  let state = openCapture([], new Map());
  const log = new Map<string, Exchange>();
  const sizes = [...together];
  let more = sizes.shift() ?? 1;
  let effects = noEffects();
  for (const event of events) {
    index++;
    if (cut !== undefined && index >= cut.at && index < cut.at + cut.lost) continue;
    if (cut !== undefined && index === cut.at + cut.lost) {
      state = openCapture(stored(log), state.tabs, cut.until, state.closed);
    }
    reduce(state, event, { preserveLog }, effects);
    if (--more > 0) continue;
    keep(log, effects);
    effects = noEffects();
    more = sizes.shift() ?? 1;
    if (restarts) {
      const { sameOrigin } = state;
      state = openCapture(stored(log), state.tabs, null, state.closed);
      // Of same-origin requests under way nothing is stored; what a stop costs there has a test of its own.
      for (const [id, headers] of sameOrigin) state.sameOrigin.set(id, headers);
    }
  }
  keep(log, effects);
  return { state, log, exchanges: [...log.values()], tab: (tabId) => tabOf(state, tabId) };
}

function keep(log: Map<string, Exchange>, { changed, removed, emptied, forgotten }: Effects): void {
  for (const gone of [...emptied, ...forgotten]) {
    for (const [id, { tabId }] of log) if (tabId === gone) log.delete(id);
  }
  for (const id of removed.keys()) log.delete(id);
  for (const [id, exchange] of changed) log.set(id, exchange);
}

function stored(log: ReadonlyMap<string, Exchange>): readonly Exchange[] {
  return [...log.values()].toSorted((a, b) => a.startedAt - b.startedAt);
}

function tabOf(state: CaptureState, tabId: number | undefined): TabFacts {
  return (tabId === undefined ? [...state.tabs.values()][0] : state.tabs.get(tabId)) ?? emptyTab;
}
