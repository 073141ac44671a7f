import type { End, Exchange } from '../cors/exchange.ts';
import { decidingDirective } from '../cors/csp.ts';
import { unsent } from '../cors/stopped.ts';
import { locationOf } from '../cors/redirect.ts';
import { isAbort } from './abort.ts';
import { count, put, tabOf, type Change } from './change.ts';
import { cleanText, cleanUrl } from './clean.ts';
import type { Stopped } from './event.ts';
import { ended, newExchange } from './hop.ts';
import { isOfOrigin } from './of-origin.ts';
import { lastHop } from './waiting.ts';

/**
 * Requests that ended at a redirect, or whose response was refused: the page may yet tell that a rule of its own did that. By
 * id, oldest first.
 */
export interface CutShort {
  readonly exchanges: Map<string, Exchange>;
  /** How many exchanges were made of a page's word alone; makes their ids. */
  stopped: number;
}

/** What a response ends with that Cross-Origin-Resource-Policy refuses, be it only for a policy of the page. */
const refusedByPolicy = 'net::ERR_BLOCKED_BY_RESPONSE';

const mostCutShort = 100;

/** Milliseconds between the end of a request and the document's word of it, at most (measured in Chromium 156: 3). */
const slack = 1500;

export function nothingCutShort(): CutShort {
  return { exchanges: new Map(), stopped: 0 };
}

/**
 * Keeps a failed request in mind that did not follow its redirect. It may be dropped from the log for other reasons: should
 * the page's word come, it is put back.
 */
export function noteCutShort(
  { state, effects }: Change,
  exchange: Exchange,
  end: Extract<End, { kind: 'error' }>,
): void {
  const { url, response } = lastHop(exchange);
  const isRefused = end.error === refusedByPolicy;
  if (exchange.tabId < 0 || response === null || (locationOf(response, url) === null && !isRefused)) return;
  // How it ended is the same whether the page, or a rule of it, did not want the redirect followed.
  if (isAbort(end.error)) effects.unsure.add(exchange.tabId);
  const { exchanges } = state.cutShort;
  exchanges.set(exchange.id, ended(exchange, end, true));
  const [oldest] = exchanges.keys();
  if (exchanges.size > mostCutShort && oldest !== undefined) exchanges.delete(oldest);
}

/** Lets go of everything of a tab: its log was emptied. */
export function forgetCutShort({ exchanges }: CutShort, tabId: number): void {
  for (const exchange of exchanges.values()) if (exchange.tabId === tabId) exchanges.delete(exchange.id);
}

/**
 * The page's word that a rule of its own stopped a request. Behind a redirect that closes the exchange which ended there; at
 * once it is all that will ever be known of the request.
 */
export function stopped(change: Change, event: Stopped): void {
  const { page, paused } = tabOf(change.state, event.tabId);
  if (paused || (page !== null && event.at < page.since && !change.preserveLog)) return;
  const url = cleanUrl(event.url);
  const by = cleanBy(event.by);
  const { cutShort } = change.state;
  const cut = [...cutShort.exchanges.values()].find((exchange) => fits(exchange, event, url));
  if (cut !== undefined) {
    cutShort.exchanges.delete(cut.id);
    return put(change, { ...cut, stoppedBy: by });
  }
  // What a policy refuses once it was answered, the browser's own events tell.
  if (by.kind === 'embedder-policy' || (by.kind === 'unsent' && isTold(change, event, url))) return;
  // Stopped at its own origin: none of our business.
  if (isOfOrigin(url, event.initiator)) return;
  const id = `stopped-${Math.round(event.at)}-${cutShort.stopped++}`;
  const begun = newExchange({ ...event, id, url, method: methodOf(event.type), active: true });
  const end = { kind: 'error', error: errors[by.kind], at: event.at } as const;
  count(change, event.tabId, { total: 1 });
  put(change, { ...begun, end, stoppedBy: by });
}

/** The words of Chromium's Network panel: no error name was told. */
const errors = {
  csp: 'blocked:csp',
  'mixed-content': 'blocked:mixed-content',
  'integrity-policy': 'blocked:integrity',
  unsent,
} as const;

/** Whether the browser's events, or another word of the page, tell of a request that the page saw end at once. */
function isTold({ state }: Change, { tabId, frameId, at }: Stopped, url: string): boolean {
  const known = [...state.unobserved.exchanges.values(), ...state.open.values()];
  return known.some((one) => {
    const isSame =
      one.tabId === tabId && one.frameId === frameId && withoutFragment(one.hops[0].url) === withoutFragment(url);
    return isSame && Math.abs(one.startedAt - at) <= slack;
  });
}

/** Elements always ask with GET; what a script asked with, nobody tells. */
function methodOf(type: string): string {
  return /^(?:xmlhttprequest|ping|other)$/.test(type) ? '' : 'GET';
}

function fits({ tabId, frameId, hops, end }: Exchange, event: Stopped, url: string): boolean {
  if (tabId !== event.tabId || frameId !== event.frameId || withoutFragment(hops[0].url) !== url) return false;
  return end !== null && Math.abs(end.at - event.at) <= slack;
}

/** A violation names an address without its fragment. */
function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

const longestPolicy = 2000;

function cleanBy(by: Stopped['by']): Stopped['by'] {
  if (by.kind === 'embedder-policy') return { kind: by.kind, policy: by.policy };
  if (by.kind !== 'csp') return { kind: by.kind };
  const { directive, policy, sourceFile, line } = by;
  const plain = (decidingDirective(policy, directive) ?? policy).replaceAll(/'nonce-[^']*'/g, "'nonce-(hidden)'");
  const shown = plain.length > longestPolicy ? `${plain.slice(0, longestPolicy)}…` : plain;
  return { kind: 'csp', directive: cleanText(directive), policy: shown, sourceFile: cleanUrl(sourceFile), line };
}
