import { computed, signal } from '@preact/signals';
import type { Exchange } from '../../cors/exchange.ts';
import type { Finding } from '../../report/finding.ts';
import { isFailing } from '../../report/headline.ts';
import { knowledgeOf, pastOf } from '../../diagnoses/host-history.ts';
import { emptyLog, type TabLog } from '../../session/tab-log.ts';
import type { Source } from '../../ui/source.ts';

/** `findingOf`: an exchange and the log that it stands in. */
export type Explain = (exchange: Exchange, history: readonly Exchange[]) => Finding;

/** Runs a task of some milliseconds soon, after what the user does and what there is to draw. */
export type Later = (task: () => void) => void;

/** So many exchanges are explained in one task: about 20 ms. */
const slice = 50;

interface Known {
  /** null: it could not be explained. */
  readonly finding: Finding | null;
  readonly knowledge: string;
}

interface Told {
  readonly log: TabLog;
  /** So many exchanges of it are explained as well as the whole log allows. */
  readonly upTo: number;
  /** What is known by now; null: it could not be explained. */
  readonly findings: readonly (Finding | null)[];
}

/**
 * What was captured and what it means. `explain` runs once an exchange; for one that failed, again when the log says
 * something new of its host. A long log is explained slice by slice, oldest first, and shown as far as it is.
 */
export function createLogStore(source: Source, tabId: number, explain: Explain, later: Later) {
  const told = signal<Told | null>(null);
  const lost = signal(false);
  const known = new WeakMap<Exchange, Known>();

  /** What other answers of its host say may change what is said of a failure, and of nothing else. */
  const isOutdated = (exchange: Exchange, history: readonly Exchange[]): boolean => {
    const { finding = null, knowledge } = known.get(exchange) ?? {};
    return finding !== null && isFailing(finding) && knowledge !== knowledgeOf(pastOf(history), exchange);
  };

  const explainSlice = (log: TabLog, todo: readonly Exchange[]) => {
    for (const exchange of todo.slice(0, slice)) {
      const finding = explainSafely(explain, exchange, log.exchanges);
      known.set(exchange, { finding, knowledge: knowledgeOf(pastOf(log.exchanges), exchange) });
    }
    const rest = todo.slice(slice);
    const upTo = log.exchanges.length - rest.length;
    const before = told.peek();
    // In growing steps, because every telling makes all lists anew.
    if (before?.log !== log || rest.length === 0 || upTo >= before.upTo * 1.5) {
      // What was said of an exchange before it changed stands until its turn comes: no row goes away to come back.
      const earlier = new Map(rest.length === 0 ? [] : before?.findings.map((finding) => [finding?.id, finding]));
      const all = log.exchanges.map((exchange) => {
        const explained = known.get(exchange);
        return explained === undefined ? earlier.get(exchange.id) : explained.finding;
      });
      told.value = { log, upTo, findings: all.filter((finding) => finding !== undefined) };
    }
    if (rest.length === 0) return;
    later(() => {
      // A newer log has begun anew, with all that is known.
      if (told.peek()?.log === log) explainSlice(log, rest);
    });
  };

  const receive = (log: TabLog) => {
    // What is new comes first: in a storm of requests there is always something outdated.
    const fresh = log.exchanges.filter((exchange) => !known.has(exchange));
    explainSlice(log, [...fresh, ...log.exchanges.filter((exchange) => isOutdated(exchange, log.exchanges))]);
  };

  const log = computed(() => told.value?.log ?? emptyLog);
  const findings = computed(() => told.value?.findings.filter((finding) => finding !== null) ?? []);
  /** Entries that storage or the explanation could not make sense of. */
  const unreadable = computed(() => log.value.damaged + (told.value?.findings.length ?? 0) - findings.value.length);
  const gaps = computed(() => ({ ...log.value, damaged: unreadable.value }));
  /** Exchanges that have still to be explained. */
  const waiting = computed(() => log.value.exchanges.length - (told.value?.upTo ?? 0));

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
    source.watchLog(tabId, receive),
  ];

  return {
    log,
    findings,
    unreadable,
    gaps,
    waiting,
    lost,
    refusal,
    loading: computed(() => told.value === null && !lost.value),
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
