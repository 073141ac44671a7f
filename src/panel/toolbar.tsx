import { Icon, RecordIcon } from '../ui/icons.tsx';
import { ExportMenu } from './export-menu.tsx';
import { SettingsMenu } from './settings-menu.tsx';
import type { LayoutStore } from './state/layout.ts';
import type { Panel } from './state/panel.ts';

interface ToolbarProps {
  readonly panel: Panel;
  readonly onHelp: () => void;
}

/** The first bar, in the order of Network's: record, clear, preserve log; export, settings and help at the far end. */
export function Toolbar({ panel, onHelp }: ToolbarProps) {
  const { log, settings } = panel;
  const { paused } = log.log.value;
  return (
    <header class="bar" aria-label="Log">
      <button
        type="button"
        class="icon-button"
        aria-pressed={!paused}
        title={paused ? 'Record this tab' : 'Stop recording this tab'}
        onClick={() => void log.pause(!paused)}
      >
        <RecordIcon recording={!paused} />
        <span class="visually-hidden">Record</span>
      </button>
      <button type="button" class="icon-button" title="Clear the log (Ctrl+L)" onClick={() => void log.clear()}>
        <Icon name="clear" />
        <span class="visually-hidden">Clear</span>
      </button>
      <span class="bar-line" />
      <label class="check" title="Keep the log when the page is reloaded or left">
        <input
          type="checkbox"
          checked={settings.settings.value.preserveLog}
          onChange={(event) => settings.change({ preserveLog: event.currentTarget.checked })}
        />
        Preserve log
      </label>
      <Views layout={panel.layout} />
      <span class="bar-space" />
      <ExportMenu panel={panel} />
      <SettingsMenu panel={panel} />
      <button type="button" class="icon-button" title="Keyboard shortcuts (?)" onClick={onHelp}>
        <Icon name="help" />
        <span class="visually-hidden">Keyboard shortcuts</span>
      </button>
    </header>
  );
}

const views = [
  { view: 'problems', label: 'Problems', title: 'What failed, by the change that resolves it' },
  { view: 'requests', label: 'Requests', title: 'Every cross-origin request, one line each' },
] as const;

/** Which list is shown; remembered. */
function Views({ layout }: { readonly layout: LayoutStore }) {
  return (
    <div class="views" role="group" aria-label="List">
      {views.map(({ view, label, title }) => (
        <button
          key={view}
          type="button"
          class="chip"
          title={title}
          aria-pressed={layout.view.value === view}
          onClick={() => {
            layout.view.value = view;
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
