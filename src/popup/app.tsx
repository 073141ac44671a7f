import type { ComponentChildren } from 'preact';
import { gapSentences, gapsOf, isLosing, type LogGaps } from '../report/gaps.ts';
import { AccessNotice } from '../ui/access-notice.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { counted } from '../ui/labels.ts';
import { maskingWords } from '../ui/masking.ts';
import { asMarkdown } from '../ui/reports.ts';
import { Counts } from './counts.tsx';
import { Problems } from './problems.tsx';
import type { Popup } from './state.ts';

interface AppProps {
  readonly popup: Popup;
  /** Opens the full view in a tab, at one finding or at the whole log. */
  readonly onOpen: (findingId: string | null) => void;
}

/** One tab in short: how many, which ones failed and why; everything else is a click away. */
export function App({ popup, onOpen }: AppProps) {
  const { findings, failures } = popup;
  return (
    <main class="popup">
      <header class="popup-head">
        <h1>WhyCORS</h1>
        {findings.value.length > 0 && <Counts findings={findings.value} />}
      </header>
      <AccessNotice access={popup.access.value} onAllow={() => void popup.allowSites()} />
      <Body popup={popup} onOpen={onOpen} />
      <footer class="popup-foot">
        <button type="button" class="button primary" onClick={() => onOpen(null)}>
          Open full view
        </button>
        {failures.value.length > 0 && (
          <>
            <CopyButton
              label="Copy report"
              text={() =>
                asMarkdown(findings.value, {
                  about: popup.about,
                  page: popup.log.value.page,
                  recipe: popup.settings.value.recipe,
                  stacks: popup.settings.value.stacks,
                  redact: true,
                  gaps: popup.gaps.value,
                })
              }
            />
            <span class="popup-masking">{maskingWords(true)}</span>
          </>
        )}
      </footer>
    </main>
  );
}

function Body({ popup, onOpen }: AppProps) {
  const { log, failures, findings } = popup;
  const { unseenFailures, paused } = log.value;
  // Those that nobody saw are told above, with what to do about them.
  const sentences = gapSentences(gapsOf({ ...popup.gaps.value, unseenFailures: 0 }, findings.value));
  if (popup.loading.value) return <Note title="Reading the log…" />;
  if (popup.isOutOfReach.value) {
    return (
      <Note title="This page cannot be captured">
        Browsers hide their own pages and the extension stores from every extension. Open a page of yours.
      </Note>
    );
  }
  return (
    <>
      {unseenFailures > 0 && (
        <div class="notice warning">
          <p>{counted(unseenFailures, 'cross-origin request')} failed. Without DevTools, this tab is not captured.</p>
          <button type="button" class="button" onClick={() => void popup.capture()}>
            Capture this tab
          </button>
        </div>
      )}
      {paused && (
        <div class="notice warning">
          <p>Recording is paused for this tab.</p>
          <button type="button" class="button" onClick={() => void popup.record()}>
            Record
          </button>
        </div>
      )}
      {failures.value.length > 0 && <Problems failures={failures.value} onOpen={onOpen} />}
      {sentences.length > 0 && (
        <div class="notice warning" role="status">
          <p>{sentences.join(' ')}</p>
        </div>
      )}
      {failures.value.length === 0 && unseenFailures === 0 && (
        <NothingFailed passed={findings.value.length} gaps={popup.gaps.value} />
      )}
    </>
  );
}

interface NothingFailedProps {
  readonly passed: number;
  readonly gaps: LogGaps;
}

/** What is not there any more may have failed. */
function NothingFailed({ passed, gaps }: NothingFailedProps) {
  if (passed > 0) {
    const isLeft = gaps.dropped.failing + gaps.damaged > 0;
    return (
      <Note title={isLeft ? 'No failures left to show' : 'Nothing failed'}>
        {counted(passed, 'cross-origin request')} of this page, none of them blocked or failed.
      </Note>
    );
  }
  if (isLosing(gaps)) return <Note title="No requests left to show">Reload the page to capture them again.</Note>;
  return <Note title="No cross-origin requests yet">Reload the page to capture what it does on loading.</Note>;
}

function Note({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="note">
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}
