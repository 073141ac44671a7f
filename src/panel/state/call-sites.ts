import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Exchange } from '../../cors/exchange.ts';
import type { CallSite } from '../../report/call-site.ts';
import type { Finding } from '../../report/finding.ts';
import type { TabLog } from '../../session/tab-log.ts';
import type { Devtools } from '../../ui/source.ts';
import { callFrom, type Call } from '../calls/har-entry.ts';
import { matchCalls } from '../calls/match-calls.ts';

/** Requests of DevTools' log that are remembered; the oldest go first. */
const mostCalls = 2000;

/** What is known of who made a request. */
export type Known =
  | { readonly kind: 'site'; readonly site: CallSite }
  /** DevTools has the request and does not say who made it: Firefox never does. */
  | { readonly kind: 'untold' }
  /** DevTools has no such request: it was opened later, or the request has not ended yet. */
  | { readonly kind: 'unseen' }
  /** This view is not in DevTools. */
  | { readonly kind: 'closed' };

/** Who made each request, as far as the DevTools that this view runs in knows it. */
export function createCallSiteStore(devtools: Devtools | null, log: ReadonlySignal<TabLog>) {
  const calls = signal<readonly Call[]>([]);
  const stop =
    devtools?.watchRequests((entries) => {
      const told = entries.map(callFrom).filter((call) => call !== null);
      if (told.length > 0) calls.value = [...calls.value, ...told].slice(-mostCalls);
    }) ?? null;

  const matched = computed(() =>
    calls.value.length === 0 ? new Map<string, Call>() : matchCalls(calls.value, log.value.exchanges),
  );

  const of = ({ id, exchange }: Finding): Known => {
    const told = siteOfViolation(exchange);
    if (told !== null) return { kind: 'site', site: told };
    if (devtools === null) return { kind: 'closed' };
    const call = matched.value.get(id);
    if (call === undefined) return { kind: 'unseen' };
    return call.site === null ? { kind: 'untold' } : { kind: 'site', site: call.site };
  };

  /** The finding with its call site, for reports. */
  const attach = (finding: Finding): Finding => {
    const known = of(finding);
    return known.kind === 'site' ? { ...finding, callSite: known.site } : finding;
  };

  /** The URLs of the files whose code made the request, in lower case: what a person searches for. */
  const filesOf = (finding: Finding): string => {
    const known = of(finding);
    if (known.kind !== 'site') return '';
    return known.site.stacks.flatMap(({ frames }) => frames.map(({ url }) => url.toLowerCase())).join(' ');
  };

  return { of, attach, filesOf, open: devtools?.openSource ?? null, dispose: () => stop?.() };
}

/** A request that was never sent is in no log; the violation of the page's policy names who asked. */
function siteOfViolation({ stoppedBy, type }: Exchange): CallSite | null {
  if (stoppedBy?.kind !== 'csp' || stoppedBy.sourceFile === '') return null;
  const frame = { function: '', url: stoppedBy.sourceFile, line: stoppedBy.line, column: null };
  return { by: type === 'xmlhttprequest' ? 'script' : 'parser', stacks: [{ after: '', frames: [frame] }] };
}

export type CallSiteStore = ReturnType<typeof createCallSiteStore>;
