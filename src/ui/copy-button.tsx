import { copyText } from './copy.ts';
import { Icon } from './icons.tsx';
import { useSaid } from './use-said.ts';

interface CopyButtonProps {
  /** What stands on the button, "Copy report". */
  readonly label: string;
  /** What is copied, where the label alone does not say it: "code for nginx". Part of the name, not shown. */
  readonly about?: string;
  /** Made only when it is asked for: a report of a large log costs time. */
  readonly text: () => string;
  /** Shows the mark alone; the name stays for assistive technology and as a tooltip. */
  readonly compact?: boolean;
  /** The main thing to do in its view. */
  readonly primary?: boolean;
}

const copied = 'Copied';
const refused = 'Copying was refused';

/** Copies, shows for a moment that it did (or could not), and says so politely to screen readers. */
export function CopyButton({ label, about = '', text, compact = false, primary = false }: CopyButtonProps) {
  const [said, say] = useSaid();
  const copy = async () => say((await copyText(text())) ? copied : refused);
  const name = about === '' ? label : `${label} ${about}`;
  return (
    <span class="copy">
      <button
        type="button"
        class={compact ? 'icon-button' : primary ? 'button primary' : 'button'}
        title={name}
        onClick={() => void copy()}
      >
        <Icon name={said === copied ? 'done' : said === refused ? 'warning' : 'copy'} />
        <span class={compact ? 'visually-hidden' : ''}>
          {label}
          {about !== '' && <span class="visually-hidden"> {about}</span>}
        </span>
      </button>
      <span class={compact || primary ? 'visually-hidden' : 'copy-said'} role="status">
        {said}
      </span>
    </span>
  );
}
