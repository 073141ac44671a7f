import type { ComponentChildren } from 'preact';
import type { LayoutStore } from '../state/layout.ts';

interface SectionProps {
  /** Key under which it is remembered that the reader opened or closed it. */
  readonly id: string;
  readonly title: string;
  /** Beside the title, shown also while the section is closed: "2 of 6 passed". */
  readonly note?: string;
  /** Whether it is closed until the reader opens it. */
  readonly folded?: boolean;
  readonly layout: LayoutStore;
  readonly children: ComponentChildren;
}

/** A part of the detail that can be closed, and stays as the reader left it for the next finding too. */
export function Section({ id, title, note = '', folded = false, layout, children }: SectionProps) {
  const open = layout.toggled.value.has(id) === folded;
  return (
    <details class="section" open={open} onToggle={(event) => layout.toggle(id, event.currentTarget.open === folded)}>
      <summary>
        <h3>{title}</h3>
        {note !== '' && <span class="section-note">{note}</span>}
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}
