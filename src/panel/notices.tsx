import { visible } from '../wording/text.ts';
import { AccessNotice } from '../ui/access-notice.tsx';
import { Icon } from '../ui/icons.tsx';
import { counted } from '../ui/labels.ts';
import type { Panel } from './state/panel.ts';

/** What the reader has to know about the log itself, one line each. */
export function Notices({ panel }: { readonly panel: Panel }) {
  const { log, unreadable, lost, refusal, capture } = panel.log;
  const { paused, unseenFailures } = log.value;
  if (lost.value) {
    return (
      <div class="notice error" role="alert">
        <Icon name="warning" />
        <p>The extension was reloaded or updated, so this view gets no more news. Close and reopen DevTools.</p>
      </div>
    );
  }
  return (
    <div role="status">
      <AccessNotice access={panel.access.value} onAllow={() => void panel.allowSites()} />
      {refusal.value !== null && (
        <div class="notice error">
          <Icon name="warning" />
          <p>That was not done: {visible(refusal.value)}</p>
        </div>
      )}
      {paused && (
        <div class="notice warning">
          <Icon name="warning" />
          <p>Recording is paused for this tab: new requests are not captured.</p>
          <button type="button" class="link" onClick={() => void panel.log.pause(false)}>
            Record
          </button>
        </div>
      )}
      {unseenFailures > 0 && (
        <div class="notice warning">
          <Icon name="warning" />
          <p>
            {counted(unseenFailures, 'cross-origin request')} failed while nothing was captured. Reload the page to see
            why.
          </p>
          <button type="button" class="link" onClick={() => void capture()}>
            Capture this tab
          </button>
        </div>
      )}
      {unreadable.value > 0 && (
        <div class="notice warning">
          <Icon name="warning" />
          <p>Left out: {counted(unreadable.value, 'entry', 'entries')} of the log that could not be read.</p>
        </div>
      )}
    </div>
  );
}
