import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../state/panel.ts';
import { useScroll } from '../use-scroll.ts';
import { drawnRows, rowWindow, scrollToShow } from '../window.ts';
import { opens, type ProblemRow } from './problem.ts';
import { ProblemLine } from './problem-line.tsx';

/** Line heights in px; `problems.css` draws to the same measure. */
const heights = { columns: 28, compact: 46, head: 27 };
const columns = ['Problem', 'Requests', 'Sureness', 'Fix in', 'Host', 'Last'] as const;

interface ProblemsProps {
  readonly panel: Panel;
  /** Two lines a row instead of columns. */
  readonly compact: boolean;
}

/** What failed, by the change that resolves it, as a tree grid of which only the part in view is drawn. */
export function Problems({ panel, compact }: ProblemsProps) {
  const { problems, selection } = panel;
  const box = useRef<HTMLDivElement>(null);
  const view = useScroll(box);
  const rows = problems.rows.value;
  const height = compact ? heights.compact : heights.columns;
  const viewHeight = view.height - (compact ? 0 : heights.head);
  const { from, to } = rowWindow(rows.length, height, view.top, viewHeight);
  const active = problems.activeIndex.value;
  const open = selection.open.value;

  useEffect(() => {
    if (open !== null) problems.reveal(open);
  }, [open?.id]);

  useEffect(() => {
    const grid = box.current;
    if (grid === null || active === -1) return;
    grid.scrollTop = scrollToShow(active, height, grid.scrollTop, viewHeight);
    const { activeElement } = document;
    if (activeElement?.getAttribute('role') === 'row' && grid.contains(activeElement))
      grid.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
    // Only a move of the active line scrolls; a line that arrives must not pull the view away from its reader.
  }, [active, height]);

  const page = Math.max(1, Math.floor(viewHeight / height) - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLButtonElement) return;
    if (act(event.key, panel, page)) event.preventDefault();
  };

  return (
    <div
      ref={box}
      class={`list problems ${compact ? 'compact' : 'columns'}`}
      role="treegrid"
      tabIndex={-1}
      aria-label="Problems"
      aria-rowcount={rows.length + 1}
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
      <div role="rowgroup" class="list-body" style={{ height: `${rows.length * height}px` }}>
        {drawnRows(from, to, active).map((index) => {
          const row = rows[index];
          return (
            row && (
              <ProblemLine
                key={row.key}
                row={row}
                index={index}
                top={index * height}
                active={index === active}
                compact={compact}
                panel={panel}
                onActivate={() => activate(row, panel)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** A click or Enter: opens the detail where a line stands for one endpoint, else opens or closes the group. */
function activate(row: ProblemRow, { problems, selection }: Panel): void {
  problems.activate(row.key);
  const finding = opens(row);
  if (finding !== null) selection.select(finding.id);
  else if (row.kind === 'problem') problems.expand(row.key, row.expanded === false);
}

/** Runs what a key means on the list; false when it means nothing there. */
function act(key: string, panel: Panel, page: number): boolean {
  const { problems, selection } = panel;
  const row = problems.active.value;
  if (row === null) return false;
  const go = (index: number) => {
    problems.moveTo(index);
    const next = problems.active.value;
    const finding = next === null ? null : opens(next);
    // The detail follows while it is open, as in the list of requests.
    if (finding !== null && selection.open.value !== null) selection.select(finding.id);
  };
  const at = problems.activeIndex.value;
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    PageDown: () => go(at + page),
    PageUp: () => go(at - page),
    Home: () => go(0),
    End: () => go(problems.rows.value.length - 1),
    ArrowRight: () => row.kind === 'problem' && row.expanded === false && problems.expand(row.key, true),
    ArrowLeft: () => {
      if (row.kind === 'problem' && row.expanded === true) problems.expand(row.key, false);
      else if (row.kind !== 'problem') problems.activate(row.problem.group.key);
    },
    Enter: () => activate(row, panel),
    ' ': () => activate(row, panel),
  };
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  move?.();
  return move !== undefined;
}
