import type { Exchange } from '../../cors/exchange.ts';
import type { Finding } from '../../report/finding.ts';
import type { Memory } from '../../ui/memory.ts';
import type { ReportContext } from '../../ui/reports.ts';
import type { Source } from '../../ui/source.ts';
import { createFilterStore } from './filter.ts';
import { createLayoutStore } from './layout.ts';
import { createLogStore } from './log.ts';
import { createSelectionStore } from './selection.ts';
import { createSettingsStore } from './settings.ts';

export interface PanelOptions {
  readonly source: Source;
  readonly memory: Memory;
  readonly tabId: number;
  /** `findingOf`; given from outside so that the state can be tested alone. */
  readonly explain: (exchange: Exchange) => Finding;
  /** The finding to show first. */
  readonly opened?: string | null;
}

/** Everything the panel shows and can do, without a DOM and without a browser. */
export function createPanel({ source, memory, tabId, explain, opened = null }: PanelOptions) {
  const log = createLogStore(source, tabId, explain);
  const filter = createFilterStore(log.findings);
  const selection = createSelectionStore(log.findings, filter.shown, opened);
  const settings = createSettingsStore(source);
  const layout = createLayoutStore(memory);
  return {
    about: source.about,
    log,
    filter,
    selection,
    settings,
    layout,
    dispose: () => [log, settings, layout].forEach((store) => store.dispose()),
  };
}

export type Panel = ReturnType<typeof createPanel>;

/** What a report of this panel has to say beside its findings. */
export function reportContext({ about, log, settings, layout }: Panel): ReportContext {
  return {
    about,
    page: log.log.value.page,
    recipe: settings.settings.value.recipe,
    redact: layout.redact.value,
  };
}
