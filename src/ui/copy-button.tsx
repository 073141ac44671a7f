import { copyText } from './copy.ts';
import { Icon } from './icons.tsx';
import { useSaid } from './use-said.ts';

interface CopyButtonProps {
  /** The button's name, "Copy code". */
  readonly label: string;
  /** Made only when it is asked for: a report of a large log costs time. */
  readonly text: () => string;
  /** Shows the mark alone; the name stays for assistive technology and as a tooltip. */
  readonly compact?: boolean;
}

const copied = 'Copied';
const refused = 'Copying was refused';

/** Copies, shows for a moment that it did (or could not), and says so politely to screen readers. */
export function CopyButton({ label, text, compact = false }: CopyButtonProps) {
  const [said, say] = useSaid();
  const copy = async () => say((await copyText(text())) ? copied : refused);
  return (
    <span class="copy">
      <button type="button" class={compact ? 'icon-button' : 'button'} title={label} onClick={() => void copy()}>
        <Icon name={said === copied ? 'done' : said === refused ? 'warning' : 'copy'} />
        <span class={compact ? 'visually-hidden' : ''}>{label}</span>
      </button>
      <span class={compact ? 'visually-hidden' : 'copy-said'} role="status">
        {said}
      </span>
    </span>
  );
}
