import type { Exchange, Hop } from '../../src/cors/exchange.ts';
import { originOf } from '../../src/cors/origin.ts';
import { locationOf } from '../../src/cors/redirect.ts';
import { walk } from '../../src/cors/walk.ts';
import { type Answer, type Case, placeOf } from './case.ts';
import { authority, reachable, type Ports } from './sites.ts';
import type { Failed, Subject } from './subject.ts';
import { refusedAs, type Verdict } from './verdict.ts';

/**
 * What the algorithm says will happen, asked without telling it what the browser did: each hop is judged as if it were
 * the last one, so that a redirect that must not be followed is refused although the browser may have followed it.
 */
export function predict(subject: Subject, one: Case, exchange: Exchange, ports: Ports): Verdict {
  const { mode = 'cors', credentials = 'same-origin', redirect = 'follow' } = exchange.knownOptions ?? {};
  for (const [i, { response, url }] of exchange.hops.entries()) {
    const unread = [exchange.hops[i]?.preflight?.response ?? null, response].find(
      (answer) => answer !== null && subject.isUnread(answer, url),
    );
    if (unread) return subject.failure(failed(exchange, `status ${unread.status}`));
    const [first, ...rest] = exchange.hops;
    const refusal = walk(
      { ...exchange, hops: [first, ...rest.slice(0, i)] },
      { mode, credentials, redirect },
      subject.profile,
    );
    if (refusal !== null) return refusedAs(subject.codeOf(refusal), refusal.kind);
  }
  const broken = whatBroke(subject, one, exchange, ports);
  if (broken !== null) return broken;
  const foreign = urlsOf(exchange).some(
    (url) => !url.startsWith('data:') && (exchange.initiator === 'null' || originOf(url) !== exchange.initiator),
  );
  return { outcome: mode === 'no-cors' && foreign ? 'opaque' : 'allowed' };
}

/** Every URL that was asked for, one that the server cannot tell to be of the case included. */
function urlsOf({ hops }: Exchange): readonly string[] {
  const last = hops.at(-1) ?? hops[0];
  const target = last.response === null ? null : locationOf(last.response, last.url)?.url;
  return [...hops.map(({ url }) => url), ...(typeof target === 'string' ? [target] : [])];
}

/** How the request fails although CORS has nothing against it; null when it does not. */
function whatBroke(subject: Subject, one: Case, exchange: Exchange, ports: Ports): Verdict | null {
  const { hops, knownOptions } = exchange;
  const last = hops.at(-1) ?? hops[0];
  if (last.url.startsWith('data:')) return null;
  if (!isReachable(last.url, ports)) return subject.failure(failed(exchange, 'nobody answers there'));
  if (last.response === null) return subject.failure(failed(exchange, 'no answer'));
  const location = locationOf(last.response, last.url);
  if (location !== null && location.value !== '') {
    if (knownOptions?.redirect !== 'follow') return { outcome: 'failed', error: `redirect: ${knownOptions?.redirect}` };
    if (location.url !== null && isReachable(location.url, ports)) return null;
    return subject.failure(failed(exchange, 'nobody answers at the redirect target', location.url ?? ''));
  }
  return isCut(answerAt(one, last)) ? { outcome: 'failed', error: 'the body was cut short' } : null;
}

function failed({ hops, knownOptions, initiator }: Exchange, why: string, ...targets: readonly string[]): Failed {
  const urls = [...hops.map(({ url }) => url), ...targets];
  return { mode: knownOptions?.mode ?? 'cors', origin: initiator ?? 'null', urls, why };
}

function answerAt(one: Case, { url }: Hop): Answer | undefined {
  const place = placeOf(url);
  return place === null ? undefined : one.steps[place.step]?.actual;
}

function isCut(answer: Answer | undefined): boolean {
  return answer !== undefined && 'cut' in answer && answer.cut;
}

function isReachable(url: string, ports: Ports): boolean {
  return url.startsWith('http:') && reachable.some((site) => authority(site, ports) === new URL(url).host);
}
