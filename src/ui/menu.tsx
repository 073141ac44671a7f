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
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    close();
    button.current?.focus();
  };

  return (
    <div class="menu" ref={whole} onKeyDown={onKeyDown}>
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
