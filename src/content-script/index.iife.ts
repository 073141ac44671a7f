import { builtFor } from '../session/built-for.ts';
import { newBatches, type Reception } from './batches.ts';
import { mayBeMixed, mixedOf } from './mixed.ts';
import type { StoppedRequest } from '../session/stopped.ts';
import { refusedOf, reportTypes, type PolicyReport } from './report.ts';
import { newPageView } from './page-view.ts';
import { newRecentEntries } from './recent-entries.ts';
import { sightingOf } from './sighting.ts';
import { mayBeUnsent, unsentOf } from './unsent.ts';
import { stoppedOf } from './violation.ts';
import { accountOf, type Observation } from './observation.ts';

/**
 * The content script: tells the worker what this document itself got to see of its cross-origin requests, and which of them a rule
 * of the page stopped. It only observes: it patches nothing, changes nothing in the document, and the page cannot notice it.
 * What is told here is evidence and never decides against the headers.
 */
const viewed = newPageView(PerformanceResourceTiming.prototype);

interface Observing {
  stop(): void;
  /** Tells what was not told yet. */
  tellRecent(): void;
}

let observing: Observing | null = null;
/**
 * Until when everything is told at once, on the clock of `performance.now()`. In Chromium (measured: 156) the browser's own
 * events say what a page may read, because what is refused never completes: there this document tells only what no event
 * tells, until it is asked for the rest.
 */
let tellsAllUntil = builtFor === 'firefox' ? Number.POSITIVE_INFINITY : 0;
/** Milliseconds after being asked: the entry of a request that has ended may come late to a page that is busy. */
const attention = 5000;
/** An observer that starts again is given all entries once more: start time of the last one that was told as mixed content. */
let mixedUntil = -1;
start();

chrome.runtime.onMessage.addListener((message: unknown) => {
  // The worker says that this tab is captured (again).
  if (message === 'whycors:watch') start();
  // It says that the events do not tell it enough.
  if (message === 'whycors:tell-all') {
    tellsAllUntil = Math.max(tellsAllUntil, performance.now() + attention);
    observing?.tellRecent();
  }
});

function start(): void {
  if (observing !== null) return;
  const batches = newBatches<Observation>(tellObservations, stop);
  const already = mixedUntil;
  const tell = (entry: PerformanceResourceTiming) => {
    const observation = observationOf(entry);
    const isTold = observation?.kind === 'mixed' && observation.startTime <= already;
    if (observation !== null && !isTold) batches.add(observation);
  };
  const reserve = newRecentEntries<PerformanceResourceTiming>();
  const take = (entries: PerformanceEntryList) => {
    const tellsAll = performance.now() < tellsAllUntil;
    for (const entry of entries) {
      if (!(entry instanceof PerformanceResourceTiming)) continue;
      if (tellsAll || mayBeMixed(entry, self.origin) || isUnsent(entry)) tell(entry);
      else reserve.hold(entry);
    }
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'resource', buffered: true });
  const onViolation = (event: SecurityPolicyViolationEvent) => {
    const stopped = stoppedOf(event, timeOrigin() + event.timeStamp);
    if (stopped !== null) batches.add({ kind: 'violation', stopped });
  };
  document.addEventListener('securitypolicyviolation', onViolation, true);
  // A document that is left, or a frame that is taken out, tells what it saw last.
  const onLeave = () => {
    take(observer.takeRecords());
    batches.now();
  };
  window.addEventListener('pagehide', onLeave, true);
  const reports = observeReports((stopped) => batches.add({ kind: 'violation', stopped }));
  observing = {
    stop() {
      observer.disconnect();
      reports?.disconnect();
      document.removeEventListener('securitypolicyviolation', onViolation, true);
      window.removeEventListener('pagehide', onLeave, true);
    },
    tellRecent() {
      for (const entry of reserve.take()) tell(entry);
    },
  };
}

/** Firefox (153) reports nothing to its pages of what these policies refuse. */
function observeReports(tell: (stopped: StoppedRequest) => void): ReportingObserver | null {
  if (builtFor === 'firefox' || typeof ReportingObserver === 'undefined') return null;
  const observer = new ReportingObserver(
    (reports) => {
      for (const report of reports) {
        // The bodies of some types show what they hold only as JSON.
        const stopped = refusedOf(asJson(report), Date.now());
        if (stopped !== null) tell(stopped);
      }
    },
    { types: [...reportTypes] },
  );
  observer.observe();
  return observer;
}

/** https://w3c.github.io/reporting/#dom-report-tojson, which TypeScript does not know yet. */
function asJson(report: Report & { readonly toJSON?: () => PolicyReport }): PolicyReport {
  return report.toJSON?.() ?? report;
}

function stop(): void {
  observing?.stop();
  observing = null;
}

/** Anew each time: the clock behind `performance.timeOrigin` stands still while the machine sleeps. */
function timeOrigin(): number {
  return Date.now() - performance.now();
}

/** Firefox tells of every request that it did not send, and its clock counts whole milliseconds. */
function isUnsent(entry: PerformanceResourceTiming): boolean {
  return builtFor !== 'firefox' && mayBeUnsent(entry, self.origin);
}

function observationOf(entry: PerformanceResourceTiming): Observation | null {
  const { name, initiatorType, startTime, duration } = entry;
  const [responseStatus, requestStart, redirectStart] = [
    viewed(entry, 'responseStatus'),
    viewed(entry, 'requestStart'),
    viewed(entry, 'redirectStart'),
  ];
  // What the page itself sees cannot be told: then nothing is.
  if (responseStatus === null || requestStart === null || redirectStart === null) return null;
  const seen = {
    name,
    initiatorType,
    startTime,
    duration,
    responseStatus,
    // An extension is shown the status of what the page was refused, and none where the page gave up before it came.
    ...(builtFor === 'firefox' ? { arrived: entry.responseStatus > 0 } : {}),
    requestStart,
    redirectStart,
  };
  const stopped =
    mixedOf(seen, self.origin, timeOrigin()) ?? (isUnsent(entry) ? unsentOf(seen, self.origin, timeOrigin()) : null);
  if (stopped !== null) return { kind: 'mixed', stopped, startTime };
  const sighting = sightingOf(seen, self.origin, timeOrigin());
  return sighting === null ? null : { kind: 'sighting', sighting };
}

async function tellObservations(observations: readonly Observation[]): Promise<Reception> {
  try {
    const answer: unknown = await chrome.runtime.sendMessage({
      type: 'whycors:page-observations',
      ...accountOf(observations),
    });
    if (answer === false) return 'enough';
    // A background page that is being stopped may answer with nothing.
    if (answer !== true) return 'again';
  } catch {
    // The worker was stopped before it could answer; or the extension is no more, and nobody will ever listen again.
    return isOrphan() ? 'enough' : 'again';
  }
  for (const observation of observations)
    if (observation.kind === 'mixed') mixedUntil = Math.max(mixedUntil, observation.startTime);
  return 'more';
}

/** Whether the extension that put this script here was removed, switched off or updated: then it has no id any more. */
function isOrphan(): boolean {
  return chrome.runtime?.id === undefined;
}
