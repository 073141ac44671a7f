import type { Exchange } from '../cors/exchange.ts';
import { put, type Change } from './change.ts';
import { cleanUrl } from './clean.ts';
import type { PageObserved } from './event.ts';
import { endedUnheard } from './interruption.ts';
import { keepObservation } from './unobserved.ts';

/**
 * Milliseconds between the clocks of a page and of the browser (measured in Firefox 153: 265 at most). Longer than that can a
 * request wait to be begun after the page made it: of 600 at once the last one began 2.5 seconds later, on a busy machine.
 */
const slack = 1500;

/** The page's observation about one request: it goes to the exchange that began nearest to it, or waits for one. */
export function pageObserved(change: Change, event: PageObserved): void {
  const { unobserved } = change.state;
  const observation = { ...event, url: cleanUrl(event.url) };
  let nearest: Exchange | null = null;
  // Asked hundreds of times at once, of hundreds of exchanges: nothing is copied.
  for (const exchange of unobserved.exchanges.values()) {
    if (!fits(exchange, observation)) continue;
    if (nearest === null || distance(exchange, observation) < distance(nearest, observation)) nearest = exchange;
  }
  if (nearest !== null) return take(change, nearest, observation);
  keepObservation(unobserved, observation);
}

/** Gives a new exchange the observation that came before it. */
export function takeEarlyObservation(change: Change, exchange: Exchange): void {
  const { observations } = change.state.unobserved;
  for (const observation of observations) {
    if (!fits(exchange, observation)) continue;
    observations.delete(observation);
    return take(change, exchange, observation);
  }
}

function take(change: Change, exchange: Exchange, { responseStatus, arrived }: PageObserved): void {
  const observation = {
    ...exchange,
    pageObservation: { responseStatus, ...(arrived === undefined ? {} : { arrived }) },
  };
  put(change, exchange.end === null ? endedUnheard(change, observation) : observation);
}

/**
 * What a worker that was stopped knew from the page alone: the end of these requests was told to nobody. To be called once everything
 * is recorded that it has left behind.
 */
export function endObserved(change: Change): void {
  for (const exchange of change.state.open.values()) {
    const isOver = exchange.end === null && exchange.pageObservation !== undefined;
    if (isOver && exchange.interrupted === undefined) put(change, endedUnheard(change, exchange));
  }
}

/** The resource types of what elements and style sheets ask for. */
const ofElements: ReadonlySet<string> = new Set(['font', 'image', 'media', 'object', 'script', 'stylesheet']);

function fits(exchange: Exchange, observation: PageObserved): boolean {
  const { tabId, frameId, documentId, hops, type } = exchange;
  if (
    (hops[0].url !== observation.url && exchange.changedFrom !== observation.url) ||
    tabId !== observation.tabId ||
    frameId !== observation.frameId ||
    isOfAnother(documentId, observation)
  )
    return false;
  if (observation.by === 'script' && ofElements.has(type)) return false;
  if (observation.by === 'element' && type === 'xmlhttprequest') return false;
  // It began while the page waited for it.
  return (
    exchange.startedAt >= observation.at - slack && exchange.startedAt <= observation.at + observation.duration + slack
  );
}

/** Of another document: one that was left speaks last while the next one already asks for the same. */
function isOfAnother(documentId: string | null, observation: PageObserved): boolean {
  return documentId !== null && observation.documentId !== undefined && documentId !== observation.documentId;
}

function distance({ startedAt }: Exchange, { at }: PageObserved): number {
  return Math.abs(startedAt - at);
}
