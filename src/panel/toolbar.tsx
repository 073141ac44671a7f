import { Icon, RecordIcon } from '../ui/icons.tsx';
import { ExportMenu } from './export-menu.tsx';
import { SettingsMenu } from './settings-menu.tsx';
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
