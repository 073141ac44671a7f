import type { CDPSession, Protocol } from 'puppeteer-core';
import { placeOf } from '../case.ts';
import type { Code } from '../verdict.ts';

/** What the browser itself said about one request of a case; a preflight is a request of its own. */
interface Seen {
  readonly preflight: boolean;
  readonly url: string;
  /** Of the last response that the page was given; null when it was given none. */
  readonly status: number | null;
  readonly end: Ended | null;
}

type Ended =
  { readonly finished: true } | { readonly finished: false; readonly error: string; readonly cors: Code | null };

/** The protocol's own words so far. */
export interface ProtocolRecords {
  /** Listens to a page, and to every worker and frame that it will have. */
  readonly attach: (session: CDPSession) => Promise<void>;
  /** Waits until the case's requests have ended, or until this many milliseconds have gone. */
  readonly ended: (id: number, wanted: (seen: Records) => boolean, milliseconds: number) => Promise<void>;
  /** What was seen of a case since it was last taken. */
  readonly take: (id: number) => Records;
}

export interface Records {
  readonly requests: readonly Seen[];
  /** From the Audits domain, which alone knows of refusals that never reach the network. */
  readonly issues: readonly Code[];
}

const none: Records = { requests: [], issues: [] };

/** Collects the DevTools protocol's own word on every request, by case. */
export function recordTruth(): ProtocolRecords {
  const cases = new Map<number, { readonly requests: Map<string, Seen>; readonly issues: Code[] }>();
  const owners = new Map<string, number>();
  const waiting = new Set<() => void>();

  const recordsOf = (id: number) => {
    const found = cases.get(id) ?? { requests: new Map<string, Seen>(), issues: [] };
    cases.set(id, found);
    return found;
  };
  const change = (key: string, changes: Partial<Seen>) => {
    const id = owners.get(key);
    if (id === undefined) return;
    const { requests } = recordsOf(id);
    const seen = requests.get(key);
    if (seen) requests.set(key, { ...seen, ...changes });
    for (const check of waiting) check();
  };
  const recordsNow = (id: number): Records => {
    const found = cases.get(id);
    return found ? { requests: [...found.requests.values()], issues: found.issues } : none;
  };

  const listen = (session: CDPSession) => {
    const key = (requestId: string) => `${session.id()} ${requestId}`;
    session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
      const id = placeOf(request.url)?.id;
      if (id === undefined || owners.has(key(requestId))) return;
      owners.set(key(requestId), id);
      const preflight = initiator.type === 'preflight';
      recordsOf(id).requests.set(key(requestId), { preflight, url: request.url, status: null, end: null });
    });
    session.on('Network.responseReceived', ({ requestId, response }) =>
      change(key(requestId), { status: response.status }),
    );
    session.on('Network.loadingFinished', ({ requestId }) => change(key(requestId), { end: { finished: true } }));
    session.on('Network.loadingFailed', ({ requestId, errorText, blockedReason, corsErrorStatus }) => {
      const cors = corsErrorStatus ? corsError(corsErrorStatus) : null;
      // What the renderer stops by itself has no name of the network stack's.
      const error = errorText === '' ? `blocked: ${blockedReason ?? 'other'}` : errorText;
      change(key(requestId), { end: { finished: false, error, cors } });
    });
    session.on('Audits.issueAdded', ({ issue }) => {
      const details = issue.details.corsIssueDetails;
      if (details === undefined || details.isWarning) return;
      const id = placeOf(details.request.url ?? '')?.id;
      if (id === undefined) return;
      recordsOf(id).issues.push(corsError(details.corsErrorStatus));
      for (const check of waiting) check();
    });
    session.on('sessionattached', (child) => void attach(child));
  };

  const attach = async (session: CDPSession) => {
    listen(session);
    await Promise.all([
      session.send('Network.enable'),
      // Workers have no Audits domain; their issues come with the page's.
      session.send('Audits.enable').catch(() => null),
      session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    ]);
    await session.send('Runtime.runIfWaitingForDebugger');
  };

  return {
    attach,
    ended: (id, wanted, milliseconds) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          waiting.delete(check);
          resolve();
        };
        const check = () => {
          if (wanted(recordsNow(id))) done();
        };
        const timer = setTimeout(done, milliseconds);
        waiting.add(check);
        check();
      }),
    take: (id) => {
      const records = recordsNow(id);
      cases.delete(id);
      return records;
    },
  };
}

function corsError({ corsError, failedParameter }: Protocol.Network.CorsErrorStatus): Code {
  return { code: corsError, parameter: failedParameter };
}
