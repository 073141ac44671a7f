import type { ComponentChildren } from 'preact';
import { gapSentences, gapsOf, isLosing, type LogGaps } from '../report/gaps.ts';
import { counted } from '../ui/labels.ts';
import type { Panel } from './state/panel.ts';

/** Nothing of what is shown failed: the list of problems is empty, and that is good. */
export function NothingFailed({ panel: { filter, layout } }: { readonly panel: Panel }) {
  return (
    <Blank title="Nothing failed">
      <p>{counted(filter.shown.value.length, 'cross-origin request')}, none of them blocked or failed.</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          layout.view.value = 'requests';
        }}
      >
        Show requests
      </button>
    </Blank>
  );
}

/** What stands where the list would be, and what to do about it. */
export function Empty({ panel }: { readonly panel: Panel }) {
  const { log, filter } = panel;
  if (log.loading.value || log.waiting.value > 0) return <Blank title="Reading the log…" />;
  if (filter.active.value && log.findings.value.length > 0) {
    return (
      <Blank title="Nothing matches the filter">
        <p>{counted(log.findings.value.length, 'request')} captured.</p>
        <button type="button" class="button" onClick={filter.reset}>
          Show all
        </button>
      </Blank>
    );
  }
  if (log.log.value.paused) {
    return (
      <Blank title="Recording is paused">
        <button type="button" class="button primary" onClick={() => void log.pause(false)}>
          Record this tab
        </button>
      </Blank>
    );
  }
  if (isLosing(log.gaps.value)) return <NothingLeft gaps={log.gaps.value} />;
  // A notice above says how many failed meanwhile.
  if (log.log.value.unseenFailures > 0) return <Blank title="Nothing captured yet" />;
  return <NothingYet seen={log.log.value.counts.total} />;
}

function NothingLeft({ gaps }: { readonly gaps: LogGaps }) {
  return (
    <Blank title="No requests left to show">
      <p>{gapSentences(gapsOf({ ...gaps, unseenFailures: 0 }, [])).join(' ')}</p>
      <p>Reload the page to capture them again.</p>
    </Blank>
  );
}

function NothingYet({ seen }: { readonly seen: number }) {
  return (
    <Blank title="No cross-origin requests yet">
      <p>
        Requests that this page makes to other origins appear here as they happen, each with the browser's verdict. The
        blocked ones say why, and what heals them.
      </p>
      <p>Reload the page to capture what it does on loading.</p>
      {seen > 0 && <p class="quiet">{counted(seen, 'other request')} seen so far, none that CORS has a say in.</p>}
    </Blank>
  );
}

function Blank({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="blank">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
