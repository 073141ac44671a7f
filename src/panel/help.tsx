import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icons.tsx';
import { Limits } from './limits.tsx';
import { shortcuts } from './shortcuts.ts';
import type { Panel } from './state/panel.ts';

interface HelpProps {
  readonly panel: Panel;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The keyboard shortcuts and the browser's limits, as a dialog that the browser itself keeps modal and closes on Escape. */
export function Help({ panel, open, onClose }: HelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-title"
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header class="help-head">
        <h2 id="help-title">Keyboard shortcuts</h2>
        <button type="button" class="icon-button" title="Close" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
          <span class="visually-hidden">Close</span>
        </button>
      </header>
      <dl>
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Limits panel={panel} />
    </dialog>
  );
}
