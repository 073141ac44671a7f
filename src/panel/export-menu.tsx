import { copyText } from '../ui/copy.ts';
import { download } from '../ui/download.ts';
import { Icon } from '../ui/icons.tsx';
import { counted } from '../ui/labels.ts';
import { maskingWords } from '../ui/masking.ts';
import { Menu } from '../ui/menu.tsx';
import { useSaid } from '../ui/use-said.ts';
import { asJson, asMarkdown, fileName } from '../ui/reports.ts';
import { reportContext, type Panel } from './state/panel.ts';

/** The log as a report: what the filter shows, copied or saved. */
export function ExportMenu({ panel }: { readonly panel: Panel }) {
  const [said, say] = useSaid();
  const findings = panel.filter.shown.value;
  const none = findings.length === 0;
  const waiting = panel.log.waiting.value;
  const context = () => reportContext(panel);
  const told = () => findings.map(panel.callSites.attach);
  const markdown = () => asMarkdown(told(), context());
  const json = () => asJson(told(), context());

  const copy = async (text: string) => say((await copyText(text)) ? 'Report copied' : 'Copying was refused');
  const save = (ending: 'md' | 'json', type: string, text: string) => {
    download(fileName(panel.log.log.value.page, new Date(), ending), type, text);
    say('Report saved');
  };

  const choices = [
    { label: 'Copy as Markdown', icon: 'copy', run: () => void copy(markdown()) },
    { label: 'Copy as JSON', icon: 'copy', run: () => void copy(json()) },
    { label: 'Save as Markdown', icon: 'export', run: () => save('md', 'text/markdown', markdown()) },
    { label: 'Save as JSON', icon: 'export', run: () => save('json', 'application/json', json()) },
  ] as const;

  return (
    <>
      <span class="bar-said" role="status">
        {said}
      </span>
      <Menu label="Export" icon="export">
        {(close) => (
          <>
            {choices.map(({ label, icon, run }) => (
              <button
                key={label}
                type="button"
                class="row-button"
                disabled={none || waiting > 0}
                onClick={() => {
                  run();
                  close();
                }}
              >
                <Icon name={icon} />
                {label}
              </button>
            ))}
            <p class="menu-note">
              {noteOn(findings.length, waiting)} {maskingWords(panel.layout.redact.value)}
            </p>
          </>
        )}
      </Menu>
    </>
  );
}

function noteOn(shown: number, waiting: number): string {
  if (waiting > 0) return `The log is still being read: ${waiting.toLocaleString('en')} to go.`;
  return shown === 0 ? 'Nothing to export yet.' : `${counted(shown, 'request')}, as the filter shows them.`;
}
