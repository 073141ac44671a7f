import { Menu } from '../ui/menu.tsx';
import { Choice } from '../ui/choice.tsx';
import type { Panel } from './state/panel.ts';

/** What is remembered: when to capture, how to look, whether exports are masked. */
export function SettingsMenu({ panel }: { readonly panel: Panel }) {
  const { settings, change } = panel.settings;
  return (
    <Menu label="Settings" icon="settings">
      {() => (
        <>
          <Choice
            legend="Capture requests"
            value={settings.value.capture}
            options={[
              ['always', 'Always'],
              ['devtools', 'Only while DevTools is open'],
            ]}
            onChange={(capture) => change({ capture })}
          />
          {panel.about.browser.name === 'Firefox' && settings.value.capture === 'devtools' && (
            <p class="quiet menu-note">
              While DevTools is closed, Firefox tells of a refused preflight, but most refused responses look like any
              other. The badge counts only those that it tells of.
            </p>
          )}
          <Choice
            legend="Theme"
            value={settings.value.theme}
            options={[
              ['auto', 'Like DevTools or the system'],
              ['light', 'Light'],
              ['dark', 'Dark'],
            ]}
            onChange={(theme) => change({ theme })}
          />
          <fieldset>
            <legend>Exports and copies</legend>
            <label>
              <input
                type="checkbox"
                checked={panel.layout.redact.value}
                onChange={(event) => {
                  panel.layout.redact.value = event.currentTarget.checked;
                }}
              />
              Mask secrets and query values
            </label>
            <p class="quiet menu-note">On again when this panel is opened anew.</p>
          </fieldset>
        </>
      )}
    </Menu>
  );
}
