import { computed, signal } from '@preact/signals';
import type { Access } from '../../session/access.ts';
import type { Memory } from '../../ui/memory.ts';
import type { ReportContext } from '../../ui/reports.ts';
import type { Source } from '../../ui/source.ts';
import { createCallSiteStore } from './call-sites.ts';
import { createFilterStore, type OutcomeFilter } from './filter.ts';
import { createLayoutStore } from './layout.ts';
import { createLogStore, type Explain, type Later } from './log.ts';
import { createProblemsStore } from './problems.ts';
import { createSelectionStore } from './selection.ts';
import { createSettingsStore } from './settings.ts';

export interface PanelOptions {
  readonly source: Source;
  readonly memory: Memory;
  readonly tabId: number;
  /** `findingOf`; given from outside so that the state can be tested alone. */
  readonly explain: Explain;
  /** Lets the browser draw and answer its user before the next task; in tests the next task itself. */
  readonly later: Later;
  /** The finding to show first. */
  readonly opened?: string | null;
}

/** Everything the panel shows and can do, without a DOM and without a browser. */
export function createPanel({ source, memory, tabId, explain, later, opened = null }: PanelOptions) {
  const log = createLogStore(source, tabId, explain, later);
  const callSites = createCallSiteStore(source.devtools, log.log);
  const filter = createFilterStore(log.findings, callSites.filesOf);
  const settings = createSettingsStore(source);
  const layout = createLayoutStore(memory, filter.text);
  const problems = createProblemsStore(filter.groups);
  /** What passed is no problem: where it is asked for, it is listed as requests. */
  const view = computed(() => (isOfProblems(filter.outcome.value) ? layout.view.value : 'requests'));
  const listed = computed(() => (view.value === 'problems' ? problems.findings.value : filter.shown.value));
  const selection = createSelectionStore(log.findings, listed, opened);
  const access = signal<Access | null>(null);
  const stopAccess = source.watchAccess((now) => {
    access.value = now;
  });
  return {
    about: source.about,
    access,
    allowSites: () => source.allowSites(),
    log,
    filter,
    problems,
    view,
    selection,
    settings,
    layout,
    callSites,
    dispose: () => {
      stopAccess();
      for (const store of [log, settings, layout, callSites]) store.dispose();
    },
  };
}

const isOfProblems = (outcome: OutcomeFilter) => outcome === 'all' || outcome === 'blocked' || outcome === 'failed';

export type Panel = ReturnType<typeof createPanel>;

/** What a report of this panel has to say beside its findings. */
export function reportContext({ about, log, settings, layout }: Panel): ReportContext {
  return {
    about,
    page: log.log.value.page,
    recipe: settings.settings.value.recipe,
    stacks: settings.settings.value.stacks,
    redact: layout.redact.value,
    gaps: log.gaps.value,
  };
}
