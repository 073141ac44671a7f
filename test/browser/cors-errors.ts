import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** How the browser itself says that a request ended badly. */
interface BrowserError {
  /** `net::ERR_FAILED`, … */
  readonly errorText: string;
  readonly corsError: string | null;
  /** Chromium's `failedParameter`. */
  readonly parameter: string;
  /** `csp`, `mixed-content`, … : a policy other than CORS. */
  readonly blockedReason: string | null;
}

export interface ErrorWatch {
  /** The first failure of a request with this first path segment, the CORS error before others; null when there is none. */
  readonly of: (segment: string) => BrowserError | null;
}

/** Listens to the network events of a page, and of its frames and workers from their first request on. */
export async function watchErrors(page: Page): Promise<ErrorWatch> {
  const errors = new Map<string, BrowserError[]>();

  const watch = async (session: CDPSession): Promise<void> => {
    // One map a session: a frame's process may use the same request ids as the page's.
    const segments = new Map<string, string>();
    const onSent = ({ requestId, request }: Protocol.Network.RequestWillBeSentEvent) => {
      if (!segments.has(requestId)) segments.set(requestId, new URL(request.url).pathname.split('/')[1] ?? '');
    };
    const onFailed = ({
      requestId,
      errorText,
      corsErrorStatus,
      blockedReason,
    }: Protocol.Network.LoadingFailedEvent) => {
      const segment = segments.get(requestId) ?? '';
      const { corsError = null, failedParameter = '' } = corsErrorStatus ?? {};
      errors.set(segment, [
        ...(errors.get(segment) ?? []),
        { errorText, corsError, parameter: failedParameter, blockedReason: blockedReason ?? null },
      ]);
    };
    session.on('Network.requestWillBeSent', onSent);
    session.on('Network.loadingFailed', onFailed);
    // A child may be gone again before it can be asked anything.
    session.on('sessionattached', (child: CDPSession) => void watch(child).catch(() => undefined));
    await session.send('Network.enable');
    // The child waits until its network events are on; else its first request could be missed.
    await session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      // A service worker is no part of the page, and one that waits for us would never take it over.
      filter: [{ type: 'service_worker', exclude: true }, {}],
    });
    await session.send('Runtime.runIfWaitingForDebugger');
  };

  await watch(await page.createCDPSession());
  return {
    of: (segment) => {
      const found = errors.get(segment) ?? [];
      return found.find(({ corsError }) => corsError !== null) ?? found[0] ?? null;
    },
  };
}
