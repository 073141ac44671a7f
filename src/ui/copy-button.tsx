import { useEffect, useState } from 'preact/hooks';
import { copyText } from './copy.ts';
import { Icon } from './icons.tsx';

interface CopyButtonProps {
  /** The button's name, "Copy code". */
  readonly label: string;
  /** Made only when it is asked for: a report of a large log costs time. */
  readonly text: () => string;
  /** Shows the mark alone; the name stays for assistive technology and as a tooltip. */
  readonly compact?: boolean;
}

type State = 'idle' | 'copied' | 'refused';
const said: Readonly<Record<State, string>> = { idle: '', copied: 'Copied', refused: 'Copying was refused' };

/** Copies, shows for two seconds that it did (or could not), and says so politely to screen readers. */
export function CopyButton({ label, text, compact = false }: CopyButtonProps) {
  const [state, setState] = useState<State>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => setState((await copyText(text())) ? 'copied' : 'refused');
  return (
    <span class="copy">
      <button type="button" class={compact ? 'icon-button' : 'button'} title={label} onClick={() => void copy()}>
        <Icon name={state === 'copied' ? 'done' : state === 'refused' ? 'warning' : 'copy'} />
        <span class={compact ? 'visually-hidden' : ''}>{label}</span>
      </button>
      <span class={compact ? 'visually-hidden' : 'copy-said'} role="status">
        {said[state]}
      </span>
    </span>
  );
}
