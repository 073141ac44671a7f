import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';

interface MenuProps {
  readonly label: string;
  readonly icon: IconName;
  /** Shows the name beside the mark. */
  readonly wide?: boolean;
  /** Gets the way to close, for choices that end it. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens a small pane below itself. Escape and a click elsewhere close it; Escape gives the focus back. */
export function Menu({ label, icon, wide = false, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) close();
    };
    // While capturing, so that Escape closes this and nothing behind it.
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
      button.current?.focus();
    };
    document.addEventListener('keydown', escape, { capture: true });
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('keydown', escape, { capture: true });
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    <div class="menu" ref={whole}>
      <button
        type="button"
        ref={button}
        class={wide ? 'button' : 'icon-button'}
        title={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        <span class={wide ? '' : 'visually-hidden'}>{label}</span>
      </button>
      <div id={id} class="menu-pane" role="group" aria-label={label} hidden={!open}>
        {open && children(close)}
      </div>
    </div>
  );
}
