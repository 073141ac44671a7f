import { locationOf } from './redirect.ts';
import type { Exchange, StoppedBy } from './exchange.ts';
import type { Refused, Request } from './model.ts';

/** The refusal that the page's own document told of; null when it told of none. */
export function stoppedByPage({ stoppedBy, hops }: Exchange, request: Request): Refused | null {
  if (stoppedBy === undefined) return null;
  const response = hops.at(-1)?.response ?? null;
  const redirect = response === null ? null : locationOf(response, request.url);
  const location = redirect === null ? null : (redirect.url ?? redirect.value);
  switch (stoppedBy.kind) {
    case 'mixed-content':
      return { kind: 'mixed-content', request, response, location };
    case 'csp':
      return { kind: 'blocked-by-csp', request, response, location, ...rule(stoppedBy) };
    case 'integrity-policy':
      return { kind: 'blocked-by-integrity-policy', request, response };
    case 'unsent':
      return { kind: 'blocked-by-client', request, response, error: unsent };
    case 'embedder-policy':
      // The browser's own events tell that a response was refused, and this only by what.
      return null;
  }
}

/** The words of Chromium's Network panel for a request that DevTools blocks; no error name is told. */
export const unsent = 'blocked:devtools';

function rule({ directive, policy }: Extract<StoppedBy, { kind: 'csp' }>) {
  return { directive, policy };
}
