import type { ComponentChildren } from 'preact';
import type { LayoutStore } from '../state/layout.ts';

interface SectionProps {
  /** Key under which "closed" is remembered. */
  readonly id: string;
  readonly title: string;
  /** Beside the title, shown also while the section is closed: "2 of 6 passed". */
  readonly note?: string;
  readonly layout: LayoutStore;
  readonly children: ComponentChildren;
}

/** A part of the detail that can be closed, and stays closed for the next finding too. */
export function Section({ id, title, note = '', layout, children }: SectionProps) {
  return (
    <details
      class="section"
      open={!layout.closed.value.has(id)}
      onToggle={(event) => layout.toggle(id, event.currentTarget.open)}
    >
      <summary>
        <h3>{title}</h3>
        {note !== '' && <span class="section-note">{note}</span>}
      </summary>
      <div class="section-body">{children}</div>
    </details>
  );
}
