import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Code } from '../../verdict.ts';
import type { Told } from '../browser.ts';
import { placeOf, type Place } from '../sequence.ts';
import { numberHeader } from '../serve.ts';

interface Seen {
  readonly place: Place;
  /** The key of the request that this is the preflight of; null: it is none. */
  readonly preflightOf: string | null;
  readonly answers: number[];
  cors: Code | null;
  end: Told['end'];
  error: string;
}

/** Hears Chromium's own word on every request over the DevTools protocol, those of frames and workers among them. */
export function newProtocol() {
  const all = new Map<string, Seen>();
  /** Headers can be told of before their request is. */
  const early = new Map<string, number[]>();

  const listen = (session: CDPSession) => {
    const key = (requestId: string) => `${session.id()} ${requestId}`;
    session.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
      const place = placeOf(request.url);
      if (place === null || all.has(key(requestId))) return;
      const preflightOf = initiator.type === 'preflight' ? key(initiator.requestId ?? '') : null;
      const answers = early.get(key(requestId)) ?? [];
      all.set(key(requestId), { place, preflightOf, answers, cors: null, end: null, error: '' });
    });
    session.on('Network.responseReceivedExtraInfo', ({ requestId, headers }) => {
      const number = numberIn(headers);
      if (number === null) return;
      const seen = all.get(key(requestId));
      if (seen !== undefined) seen.answers.push(number);
      else early.set(key(requestId), [...(early.get(key(requestId)) ?? []), number]);
    });
    session.on('Network.loadingFinished', ({ requestId }) => {
      const seen = all.get(key(requestId));
      if (seen !== undefined) seen.end = 'finished';
    });
    session.on('Network.loadingFailed', ({ requestId, errorText, canceled, corsErrorStatus }) => {
      const seen = all.get(key(requestId));
      if (seen === undefined) return;
      seen.end = canceled === true ? 'canceled' : 'failed';
      seen.error = errorText;
      if (corsErrorStatus !== undefined) {
        seen.cors = { code: corsErrorStatus.corsError, parameter: corsErrorStatus.failedParameter };
      }
    });
    session.on('sessionattached', (child) => void attach(child));
  };

  const attach = async (session: CDPSession) => {
    listen(session);
    // A target that is gone meanwhile has nothing more to say.
    await Promise.all([
      session.send('Network.enable'),
      session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]).catch(() => null);
  };

  const told = (sequence: number): readonly Told[] => {
    const mine = [...all].filter(([, { place }]) => place.sequence === sequence);
    const preflightsOf = (key: string) => mine.flatMap(([, one]) => (one.preflightOf === key ? [one] : []));
    return mine
      .filter(([, { preflightOf }]) => preflightOf === null)
      .map(([key, { place, answers, cors, end, error }]) => {
        const preflights = preflightsOf(key);
        const refused = preflights.find((one) => one.cors !== null)?.cors ?? null;
        const numbers = [...preflights.flatMap((one) => one.answers), ...answers];
        return { target: place.target, answers: numbers, cors: cors ?? refused, end, error };
      });
  };

  return { attach: async (page: Page) => attach(await page.createCDPSession()), told };
}

function numberIn(headers: Protocol.Network.Headers): number | null {
  const [, value] = Object.entries(headers).find(([name]) => name.toLowerCase() === numberHeader.toLowerCase()) ?? [];
  return value === undefined ? null : Number(value);
}
