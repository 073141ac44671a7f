import { computed, signal } from '@preact/signals';
import type { Exchange } from '../cors/exchange.ts';
import type { Finding } from '../report/finding.ts';
import { isFailing } from '../report/headline.ts';
import type { Access } from '../session/access.ts';
import type { Settings } from '../session/settings.ts';
import { emptyLog, type TabLog } from '../session/tab-log.ts';
import type { Source } from '../ui/source.ts';

/** `findingOf`: an exchange and the log that it stands in, which is evidence for its root cause. */
type Explain = (exchange: Exchange, history: readonly Exchange[]) => Finding;

export interface PopupOptions {
  readonly source: Source;
  readonly tabId: number;
  /** The tab's URL; null where the browser keeps it from us, as it does for its own pages. */
  readonly url: string | null;
  readonly explain: Explain;
}

/** What the popup shows of one tab; it lives for seconds, so every change derives everything anew. */
export function createPopup({ source, tabId, url, explain }: PopupOptions) {
  const received = signal<TabLog | null>(null);
  const settings = signal<Settings>(source.defaults);
  source.watchLog(tabId, (log) => {
    received.value = log;
  });
  const access = signal<Access | null>(null);
  source.watchAccess((now) => {
    access.value = now;
  });
  source.watchSettings((next) => {
    settings.value = next;
  });

  const log = computed(() => received.value ?? emptyLog);
  const findings = computed(() => log.value.exchanges.flatMap((one, _, all) => explained(explain, one, all)));
  return {
    about: source.about,
    tabId,
    /** What was captured disproves it, whatever the URL looks like. */
    isOutOfReach: computed(() => log.value.counts.total === 0 && findings.value.length === 0 && !isCapturable(url)),
    access,
    allowSites: () => source.allowSites(),
    loading: computed(() => received.value === null),
    log,
    settings,
    gaps: computed(() => ({
      ...log.value,
      damaged: log.value.damaged + log.value.exchanges.length - findings.value.length,
    })),
    findings,
    failures: computed(() => findings.value.filter(isFailing)),
    capture: () => source.capture(tabId),
    record: () => source.pause(tabId, false),
  };
}

export type Popup = ReturnType<typeof createPopup>;

/** One entry that cannot be explained must not take the others with it; the full view says how many there are. */
function explained(explain: Explain, exchange: Exchange, history: readonly Exchange[]): readonly Finding[] {
  try {
    return [explain(exchange, history)];
  } catch {
    return [];
  }
}

const stores =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(?:\/|$)/;

/** False for the pages that browsers keep from every extension: their own, the stores, other extensions'. */
function isCapturable(url: string | null): boolean {
  return url !== null && /^(?:https?|file|data|blob):|^about:blank$/.test(url) && !stores.test(url);
}
