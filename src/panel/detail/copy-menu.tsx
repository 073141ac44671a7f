import { curlOf } from '../../report/curl.ts';
import type { Finding } from '../../report/finding.ts';
import { redactFinding } from '../../report/redact.ts';
import { copyText } from '../../ui/copy.ts';
import { Icon } from '../../ui/icons.tsx';
import { maskingWords } from '../../ui/masking.ts';
import { Menu } from '../../ui/menu.tsx';
import { useSaid } from '../../ui/use-said.ts';
import { asJson, asMarkdown } from '../../ui/reports.ts';
import { reportContext, type Panel } from '../state/panel.ts';

interface CopyMenuProps {
  readonly panel: Panel;
  readonly finding: Finding;
}

/** This one finding, for a colleague, a shell or a program. */
export function CopyMenu({ panel, finding }: CopyMenuProps) {
  const [said, say] = useSaid();
  const copy = async (text: string) => say((await copyText(text)) ? 'Copied' : 'Copying was refused');
  return (
    <>
      <span class="bar-said" role="status">
        {said}
      </span>
      <Menu label="Copy" icon="copy">
        {(close) => (
          <>
            {choices(panel, finding).map(({ label, text }) => (
              <button
                key={label}
                type="button"
                class="row-button"
                disabled={text === null}
                onClick={() => {
                  if (text !== null) void copy(text());
                  close();
                }}
              >
                <Icon name="copy" />
                {label}
              </button>
            ))}
            <p class="menu-note">{maskingWords(panel.layout.redact.value)}</p>
          </>
        )}
      </Menu>
    </>
  );
}

/** The texts to choose from; `text` is null where there is nothing of the kind. */
function choices(panel: Panel, finding: Finding) {
  const { preflight, request } = curlOf(redactFinding(finding, panel.layout.redact.value));
  return [
    { label: 'Copy as Markdown', text: () => asMarkdown([panel.callSites.attach(finding)], reportContext(panel)) },
    { label: 'Copy as JSON', text: () => asJson([panel.callSites.attach(finding)], reportContext(panel)) },
    { label: 'Copy preflight as cURL', text: preflight === null ? null : () => preflight },
    { label: 'Copy request as cURL', text: request === null ? null : () => request },
  ];
}
