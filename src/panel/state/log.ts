import { computed, signal } from '@preact/signals';
import type { Exchange } from '../../cors/exchange.ts';
import type { Finding } from '../../report/finding.ts';
import { isFailing } from '../../report/headline.ts';
import { knowledgeOf, pastOf } from '../../root-causes/past.ts';
import { emptyLog, type TabLog } from '../../session/tab-log.ts';
import type { Source } from '../../ui/source.ts';

/** `findingOf`: an exchange and the log that it stands in. */
export type Explain = (exchange: Exchange, history: readonly Exchange[]) => Finding;

/**
 * What was captured and what it means. `explain` runs once an exchange; for one that failed, again when the log says
 * something new of its host.
 */
export function createLogStore(source: Source, tabId: number, explain: Explain) {
  const received = signal<TabLog | null>(null);
  const lost = signal(false);
  const known = new WeakMap<Exchange, { readonly finding: Finding | null; readonly knowledge: string }>();

  const explained = (exchange: Exchange, history: readonly Exchange[]): Finding | null => {
    const before = known.get(exchange);
    if (before !== undefined && (before.finding === null || !isFailing(before.finding))) return before.finding;
    // What other answers of its host say may change what is said of a failure, and of nothing else.
    const knowledge = knowledgeOf(pastOf(history), exchange);
    if (before?.knowledge === knowledge) return before.finding;
    const finding = explainSafely(explain, exchange, history);
    known.set(exchange, { finding, knowledge });
    return finding;
  };

  const log = computed(() => received.value ?? emptyLog);
  const findings = computed(() =>
    log.value.exchanges.map((one, _, all) => explained(one, all)).filter((finding) => finding !== null),
  );
  /** Entries that storage or the explanation could not make sense of. */
  const unreadable = computed(() => log.value.damaged + log.value.exchanges.length - findings.value.length);

  /** What the worker said to a command that it did not carry out; null after one that it did. */
  const refusal = signal<string | null>(null);
  const orRefused = async (done: Promise<void>) => {
    try {
      await done;
      refusal.value = null;
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      // Chromium's words for a page whose extension was reloaded under it; no event says so.
      if (said.includes('context invalidated')) lost.value = true;
      else refusal.value = said;
    }
  };

  const stops = [
    source.watchLost(() => {
      lost.value = true;
    }),
    source.watchLog(tabId, (next) => {
      received.value = next;
    }),
  ];

  return {
    log,
    findings,
    unreadable,
    lost,
    refusal,
    loading: computed(() => received.value === null && !lost.value),
    clear: () => orRefused(source.clear(tabId)),
    pause: (paused: boolean) => orRefused(source.pause(tabId, paused)),
    capture: () => orRefused(source.capture(tabId)),
    dispose: () => stops.forEach((stop) => stop()),
  };
}

/** One entry that cannot be explained must not take the others with it. */
function explainSafely(explain: Explain, exchange: Exchange, history: readonly Exchange[]): Finding | null {
  try {
    return explain(exchange, history);
  } catch {
    return null;
  }
}
