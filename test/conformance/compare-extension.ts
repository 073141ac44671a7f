import type { JsonFinding } from '../../src/report/json.ts';
import { originOf } from '../../src/cors/origin.ts';
import { maskText } from '../../src/report/mask.ts';
import type { Attempt } from './browse.ts';
import type { Case } from './case.ts';
import type { Compared, Disagreement } from './compare.ts';
import { exchangeOf } from './exchange.ts';
import { causesOf } from './extension.ts';
import { originOfPage, type Ports } from './sites.ts';
import type { Subject } from './subject.ts';
import { refusedAs, show, type Code, type Verdict } from './verdict.ts';

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
  subject: Subject,
  one: Case,
  attempts: readonly Attempt[],
  findings: readonly JsonFinding[],
  ports: Ports,
): ComparedExtension {
  const readings: Reading[] = [];
  const disagreements: Disagreement[] = [];
  const divergences: string[] = [];
  for (const [i, attempt] of attempts.entries()) {
    const { truth } = attempt;
    const finding = findings[i];
    const reading =
      finding === undefined ? withoutFinding(subject, one, attempt, ports) : readingOf(subject, one, truth, finding);
    const divergence = finding && reading === 'wrong' ? known(subject, one, attempt, finding, ports) : null;
    readings.push(divergence === null ? reading : 'exact');
    if (divergence !== null) divergences.push(divergence);
    else if (reading === 'wrong')
      disagreements.push({ level: 'extension', browser: show(truth), ours: told(subject, finding) });
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
export function isExpected(subject: Subject, one: Case, attempt: Attempt, ports: Ports): boolean {
  return withoutFinding(subject, one, attempt, ports) === 'wrong';
}

function withoutFinding(subject: Subject, one: Case, attempt: Attempt, ports: Ports): Reading {
  // What never got as far as the network has no events.
  const reached = attempt.served.length > 0 || attempt.reached;
  if (!reached) return 'unseen';
  const { truth } = attempt;
  if (subject.isUntold(one, truth)) return 'unseen';
  const passed = truth.outcome === 'allowed' || truth.outcome === 'opaque';
  const own = originOfPage(one.page, ports);
  const foreign = exchangeOf(one, attempt.served, ports).hops.some(
    ({ url }) => own === 'null' || originOf(url) !== own,
  );
  // Same-origin and no-cors traffic that is fine is counted and not kept.
  if (passed && (!foreign || one.ask.mode === 'no-cors')) return 'exact';
  return foreign ? 'wrong' : 'unseen';
}

/** Chromium passes a response on to the page when CORS lets it through, and at no other time. */
function isPassedOnRightly({ name }: Subject, truth: Verdict, { hops, end }: JsonFinding): boolean {
  const isBegun = hops.at(-1)?.response?.begun === true;
  if (name !== 'chromium' || end === null) return true;
  return end.kind === 'completed' ? isBegun : !(isBegun && truth.outcome === 'blocked');
}

function readingOf(subject: Subject, one: Case, truth: Verdict, finding: JsonFinding): Reading {
  if (!isPassedOnRightly(subject, truth, finding)) return 'wrong';
  // Neither the mode nor a closing event: what would be true with CORS is one of the readings.
  if (finding.end === null && finding.request.mode !== one.ask.mode && !saysMode(finding)) return 'among';
  if (truth.outcome !== 'blocked') {
    const agrees = passes(truth.outcome) === passes(finding.outcome) && !isNamed(subject, finding);
    if (!agrees && truth.outcome === 'opaque' && subject.isUnsettled(one)) return 'among';
    return agrees ? 'exact' : 'wrong';
  }
  const isNetwork = finding.outcome === 'failed' && truth.code === subject.networkCode;
  const isOpen = finding.outcome === 'allowed' && subject.isUnsettled(one);
  if (finding.outcome !== 'blocked' && !isNetwork && !isOpen) return 'wrong';
  const at = causesOf(finding).findIndex((cause) => isSame(subject.codeOfCause(cause), truth));
  if (at < 0) return 'wrong';
  return at === 0 && !isOpen ? 'exact' : 'among';
}

/** True for a finding that the browser would have a name of its own for. */
function isNamed({ codeOfCause }: Subject, { outcome, cause }: JsonFinding): boolean {
  return outcome === 'blocked' && cause !== null && codeOfCause(cause) !== null;
}

function saysMode({ request }: JsonFinding): boolean {
  return (request.headers ?? []).some(([name]) => name.toLowerCase() === 'sec-fetch-mode');
}

function passes(outcome: string): boolean {
  return outcome === 'allowed' || outcome === 'opaque';
}

function isSame(ours: Code | null, truth: Extract<Verdict, { outcome: 'blocked' }>): boolean {
  // A report is masked before it leaves the browser.
  if (ours === null || ours.code !== truth.code) return false;
  // What a report masks may stand for anything.
  const [first = '', ...rest] = ours.parameter.split('***');
  const isMasked = rest.length > 0 && truth.parameter.startsWith(first) && truth.parameter.endsWith(rest.at(-1) ?? '');
  return isMasked || [truth.parameter, maskText(truth.parameter)].includes(ours.parameter);
}

function known(
  { codeOfCause, divergences }: Subject,
  one: Case,
  { truth, served }: Attempt,
  finding: JsonFinding,
  ports: Ports,
): string | null {
  const exchange = exchangeOf(one, served, ports);
  const named = causesOf(finding).map((cause) => refusedAs(codeOfCause(cause), cause.id));
  const passed: readonly Verdict[] = passes(finding.outcome) ? [{ outcome: 'allowed' }] : [];
  const readings = [...passed, ...named];
  return readings.map((ours) => divergences.between(truth, ours, exchange, served)).find((one) => one !== null) ?? null;
}

function told({ codeOfCause }: Subject, finding: JsonFinding | undefined): string {
  if (finding === undefined) return 'no finding';
  const causes = causesOf(finding).map((cause) => `${cause.id} ${show(refusedAs(codeOfCause(cause), cause.id))}`);
  const end = finding.end === null ? 'no end' : 'error' in finding.end ? finding.end.error : finding.end.kind;
  return `${finding.outcome} [${causes.join(' | ')}] ${end}`;
}
