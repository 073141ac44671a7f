import type { JsonFinding } from '../../src/report/json.ts';
import { originOf } from '../../src/cors/origin.ts';
import { maskText } from '../../src/report/mask.ts';
import type { Attempt } from './browse.ts';
import type { Case } from './case.ts';
import type { Compared, Disagreement } from './compare.ts';
import { divergenceOf, type Divergence } from './divergences.ts';
import { exchangeOf } from './exchange.ts';
import { causesOf, type JsonCause } from './extension.ts';
import { originOfPage, type Ports } from './sites.ts';
import { show, truthOf, type Verdict } from './verdict.ts';

/**
 * How the extension's finding stands to the browser's verdict. `among`: the true cause is one of the readings of what
 * cannot be seen. `unseen`: no event reached the extension, and it says nothing.
 */
export type Reading = 'exact' | 'among' | 'unseen' | 'wrong';

export interface ComparedExtension extends Compared {
  readonly readings: readonly Reading[];
}

/** The whole extension against the browser, one finding for each time that the page asked. */
export function compareExtension(
  one: Case,
  attempts: readonly Attempt[],
  findings: readonly JsonFinding[],
  ports: Ports,
): ComparedExtension {
  const readings: Reading[] = [];
  const disagreements: Disagreement[] = [];
  const divergences: Divergence[] = [];
  for (const [i, attempt] of attempts.entries()) {
    const truth = truthOf(one, attempt);
    const finding = findings[i];
    const reading = finding === undefined ? withoutFinding(one, attempt, ports) : readingOf(one, truth, finding);
    const divergence = finding && reading === 'wrong' ? known(one, attempt, truth, finding, ports) : null;
    readings.push(divergence === null ? reading : 'exact');
    if (divergence !== null) divergences.push(divergence);
    else if (reading === 'wrong') disagreements.push({ level: 'extension', browser: show(truth), ours: told(finding) });
  }
  const surplus = findings.length - attempts.length;
  if (surplus > 0)
    disagreements.push({
      level: 'extension',
      browser: `${attempts.length} requests`,
      ours: `${surplus} findings more`,
    });
  return { readings, disagreements, divergences };
}

/** How many findings a case has to have; the others pass unseen, or are of no interest. */
export function isExpected(one: Case, attempt: Attempt, ports: Ports): boolean {
  return withoutFinding(one, attempt, ports) === 'wrong';
}

function withoutFinding(one: Case, attempt: Attempt, ports: Ports): Reading {
  // What never got as far as the network has no events.
  const reached = attempt.served.length > 0 || attempt.seen.requests.some(({ url }) => url.startsWith('http'));
  if (!reached) return 'unseen';
  const truth = truthOf(one, attempt);
  // Without CORS a redirect that the page's own process stops has no closing event, or the one of a request given up.
  const stopped = truth.outcome === 'failed' && /^(?:net::ERR_UNKNOWN_URL_SCHEME|blocked: .*)$/.test(truth.error);
  if (stopped && one.ask.mode === 'no-cors') return 'unseen';
  const passed = truth.outcome === 'allowed' || truth.outcome === 'opaque';
  const own = originOfPage(one.page, ports);
  const foreign = exchangeOf(one, attempt.served, ports).hops.some(
    ({ url }) => own === 'null' || originOf(url) !== own,
  );
  // Same-origin and no-cors traffic that is fine is counted and not kept.
  if (passed && (!foreign || one.ask.mode === 'no-cors')) return 'exact';
  return foreign ? 'wrong' : 'unseen';
}

function readingOf(one: Case, truth: Verdict, finding: JsonFinding): Reading {
  // Neither the mode nor a closing event: what would be true with CORS is one of the readings.
  if (finding.end === null && finding.request.mode !== one.ask.mode && !saysMode(finding)) return 'among';
  if (truth.outcome !== 'blocked')
    return passes(truth.outcome) === passes(finding.outcome) && finding.outcome !== 'blocked' ? 'exact' : 'wrong';
  if (finding.outcome !== 'blocked') return 'wrong';
  const at = causesOf(finding).findIndex((cause) => isSame(cause, truth));
  if (at < 0) return 'wrong';
  return at === 0 ? 'exact' : 'among';
}

function saysMode({ request }: JsonFinding): boolean {
  return (request.headers ?? []).some(([name]) => name.toLowerCase() === 'sec-fetch-mode');
}

function passes(outcome: string): boolean {
  return outcome === 'allowed' || outcome === 'opaque';
}

function isSame({ codes, parameter }: JsonCause, truth: Extract<Verdict, { outcome: 'blocked' }>): boolean {
  // A report is masked before it leaves the browser.
  const parameters = [truth.parameter, maskText(truth.parameter)];
  return codes.chromium === truth.code && parameters.includes(parameter);
}

function known(one: Case, attempt: Attempt, truth: Verdict, finding: JsonFinding, ports: Ports): Divergence | null {
  const exchange = exchangeOf(one, attempt.served, ports);
  const readings = causesOf(finding).map(verdictOf);
  return (
    readings.map((ours) => divergenceOf(truth, ours, exchange, attempt.served)).find((one) => one !== null) ?? null
  );
}

function verdictOf({ codes, parameter, id }: JsonCause): Verdict {
  return codes.chromium === null
    ? { outcome: 'failed', error: id }
    : { outcome: 'blocked', code: codes.chromium, parameter };
}

function told(finding: JsonFinding | undefined): string {
  if (finding === undefined) return 'no finding';
  const causes = causesOf(finding).map((cause) => `${cause.id} ${show(verdictOf(cause))}`);
  const end = finding.end === null ? 'no end' : 'error' in finding.end ? finding.end.error : finding.end.kind;
  return `${finding.outcome} [${causes.join(' | ')}] ${end}`;
}
