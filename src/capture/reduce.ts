import type { Exchange } from '../cors/exchange.ts';
import { forget, noEffects, putTab, remember, tabOf, type Change, type Effects } from './change.ts';
import type { CaptureEvent, RequestEvent } from './event.ts';
import { isOfOrigin } from './of-origin.ts';
import { navigated, noteDocument, tabChanged } from './navigation.ts';
import { answered, begun, completed, failed, handedOver, sent, started } from './request-events.ts';
import type { CaptureState, TabFacts } from './state.ts';
import { endObserved } from './page-observation.ts';
import { interruptedUntil } from './interruption.ts';
import { nobodyWaiting } from './waiting.ts';
import { nothingCutShort } from './stopped.ts';
import { nothingUnobserved } from './unobserved.ts';

export interface CaptureOptions {
  /** Whether exchanges outlive their document. */
  readonly preserveLog: boolean;
}

/**
 * The memory of a new reducer, or of one that goes on after the worker was stopped.
 * @param exchanges everything that is stored, oldest first; finished ones are passed over
 * @param until milliseconds since the epoch: of what began before that, events may be missing; null when none can be
 * @param closed tabs that are no more, the latest last
 */
export function openCapture(
  exchanges: readonly Exchange[],
  tabs: ReadonlyMap<number, TabFacts>,
  until: number | null = null,
  closed: Iterable<number> = [],
): CaptureState {
  const state: CaptureState = {
    open: new Map(),
    owners: new Map(),
    waiting: nobodyWaiting(),
    unobserved: nothingUnobserved(),
    cutShort: nothingCutShort(),
    sameOrigin: new Map(),
    tabs: new Map(tabs),
    closed: new Set(closed),
    ahead: new Map(),
    left: new Set(),
    interruption: interruptedUntil(until, exchanges),
  };
  for (const exchange of exchanges) remember(state, exchange);
  return state;
}

/**
 * One browser event: changes the state in place and says what to store. Does a bounded amount of work, whatever the log's
 * size (except for a navigation, which looks at what is under way in its tab); knows no clock but the events' own.
 * @param effects those of the events before that are not stored yet; what this one changes is added to them
 */
export function reduce(
  state: CaptureState,
  event: CaptureEvent,
  options: CaptureOptions,
  effects: Effects = noEffects(),
): Effects {
  if (state.closed.has(event.tabId)) {
    if ('id' in event) state.sameOrigin.delete(event.id);
    return effects;
  }
  const change: Change = { state, preserveLog: options.preserveLog, effects };
  if ('id' in event) requestEvent(change, event);
  else tabChanged(change, event);
  return effects;
}

/** Not fetches in the standard's sense, or not a page's: CORS has no say over them. */
const ignored: ReadonlySet<string> = new Set([
  'sub_frame',
  'websocket',
  'webtransport',
  'webbundle',
  'csp_report',
  // Firefox: a connection opened in advance.
  'speculative',
]);

function requestEvent(change: Change, event: RequestEvent): void {
  notePrivate(change, event);
  if (event.type === 'main_frame') return navigated(change, event);
  if (ignored.has(event.type)) return;
  if (event.tabId < 0 && !hasPage(change.state, event)) return passOver(change.state, event);
  if (event.kind === 'started') noteDocument(change, event);
  switch (event.kind) {
    case 'started':
      return started(change, event);
    case 'sent':
      return sent(change, event);
    case 'answered':
      return answered(change, event);
    case 'begun':
      return begun(change, event);
    case 'completed':
      return completed(change, event);
    case 'failed':
      return failed(change, event);
    case 'handed-over':
      return handedOver(change, event);
  }
}

/**
 * Requests without a tab are shown with the pages of their origin, those of private windows with private ones. Where there is no such page nobody could ever see them: they
 * are of a worker whose pages are closed, or the last ones of a closed tab, which Firefox tells without their tab.
 */
function hasPage({ tabs }: CaptureState, event: RequestEvent): boolean {
  for (const { page, isPrivate } of tabs.values()) {
    if (page !== null && isPrivate === event.isPrivate && isOfOrigin(page.url, event.initiator)) return true;
  }
  return false;
}

/** What a tab's requests tell of its window. */
function notePrivate(change: Change, { tabId, isPrivate }: RequestEvent): void {
  if (isPrivate === undefined || tabId < 0) return;
  const facts = tabOf(change.state, tabId);
  if (facts.isPrivate === undefined) putTab(change, tabId, { ...facts, isPrivate });
}

function passOver(state: CaptureState, { id }: RequestEvent): void {
  const open = state.open.get(id);
  if (open !== undefined) forget(state, open);
  state.sameOrigin.delete(id);
}

/** Ends what only a page said to be over, when a worker goes on after a stop; see `openCapture`. */
export function resume(state: CaptureState): Effects {
  const effects = noEffects();
  endObserved({ state, preserveLog: false, effects });
  return effects;
}

/** Takes an exchange out of the reducer's memory that the store had no room for. */
export { forget as forgetExchange, noEffects } from './change.ts';
export type { Effects } from './change.ts';
