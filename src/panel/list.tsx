import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../report/finding.ts';
import type { SelectionStore } from './state/selection.ts';
import { Row } from './row.tsx';
import { drawnRows, rowWindow, scrollToShow } from './window.ts';
import { useScroll } from './use-scroll.ts';

interface ListProps {
  readonly findings: readonly Finding[];
  readonly selection: SelectionStore;
  /** Two lines a row instead of columns. */
  readonly compact: boolean;
}

/** Row heights in px; `list.css` draws to the same measure. */
const heights = { columns: 24, compact: 40, head: 27 };
const columns = ['Outcome', 'Method', 'URL', 'Why', 'Type', 'Time'] as const;

/** The requests, as a grid of which only the part in view is drawn. The active row is always drawn: it holds the focus. */
export function List({ findings, selection, compact }: ListProps) {
  const box = useRef<HTMLDivElement>(null);
  const view = useScroll(box);
  const height = compact ? heights.compact : heights.columns;
  const viewHeight = view.height - (compact ? 0 : heights.head);
  const { from, to } = rowWindow(findings.length, height, view.top, viewHeight);
  const active = selection.activeIndex.value;
  const drawn = drawnRows(from, to, active);

  useEffect(() => {
    const grid = box.current;
    if (grid === null || active === -1) return;
    grid.scrollTop = scrollToShow(active, height, grid.scrollTop, viewHeight);
    if (grid.contains(document.activeElement)) grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    // Only a move of the active row scrolls; a row that arrives must not pull the view away from its reader.
  }, [active, height]);

  const page = Math.max(1, Math.floor(viewHeight / height) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !act(event.key, selection, findings, page)) return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      class={`list ${compact ? 'compact' : 'columns'}`}
      role="grid"
      tabIndex={-1}
      aria-label="Requests"
      aria-rowcount={findings.length + 1}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" class="list-head">
        <div role="row" aria-rowindex={1} class="row-head">
          {columns.map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" class="list-body" style={{ height: `${findings.length * height}px` }}>
        {drawn.map((index) => {
          const finding = findings[index];
          return (
            finding && (
              <Row
                key={finding.id}
                finding={finding}
                index={index}
                top={index * height}
                selected={finding.id === selection.open.value?.id}
                active={index === active}
                onOpen={selection.select}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** Runs what a key means on the list; false when it means nothing there. */
function act(key: string, selection: SelectionStore, findings: readonly Finding[], page: number): boolean {
  const active = findings[selection.activeIndex.value];
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => selection.moveBy(1),
    ArrowUp: () => selection.moveBy(-1),
    PageDown: () => selection.moveBy(page),
    PageUp: () => selection.moveBy(-page),
    Home: () => selection.moveTo(0),
    End: () => selection.moveTo(findings.length - 1),
    Enter: () => active && selection.select(active.id),
    ' ': () => active && selection.select(active.id),
  };
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  move?.();
  return move !== undefined;
}
