import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Detail } from './detail/detail.tsx';
import { Empty, NothingFailed } from './empty.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Help } from './help.tsx';
import { List } from './list.tsx';
import { Notices } from './notices.tsx';
import { Problems } from './problems/problems.tsx';
import { Splitter } from './splitter.tsx';
import type { Panel } from './state/panel.ts';
import { StatusBar } from './status-bar.tsx';
import { Toolbar } from './toolbar.tsx';
import { onShortcut } from './shortcuts.ts';
import { useMedia } from './use-media.ts';

/** The whole view. It takes its state from outside and touches no browser API but the DOM. */
export function App({ panel }: { readonly panel: Panel }) {
  const { selection, filter, layout, log } = panel;
  const field = useRef<HTMLInputElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const [help, setHelp] = useState(false);
  const narrow = useMedia('(max-width: 639px)');
  const open = selection.open.value;

  const close = () => {
    selection.close();
    // After the list is back in view, where the row can take the focus.
    setTimeout(() => whole.current?.querySelector<HTMLElement>('.list [tabindex="0"]')?.focus());
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) =>
      onShortcut(event, {
        find: () => {
          field.current?.focus();
          field.current?.select();
        },
        clear: () => void log.clear(),
        help: () => setHelp(true),
        step: (by) => selection.open.value !== null && selection.moveBy(by),
        back: () => goBack(panel, field.current, close),
      });
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [panel]);

  return (
    <div class="panel" data-open={open !== null} ref={whole}>
      <Toolbar panel={panel} onHelp={() => setHelp(true)} />
      <FilterBar filter={filter} view={panel.view.value} field={field} />
      <main class="log">
        <h1 class="visually-hidden">WhyCORS</h1>
        <Notices panel={panel} />
        <div class="panes" data-open={open !== null} style={{ '--list-width': `${layout.listWidth.value}px` }}>
          {filter.shown.value.length === 0 ? (
            <Empty panel={panel} />
          ) : panel.view.value === 'problems' ? (
            panel.problems.rows.value.length === 0 ? (
              <NothingFailed panel={panel} />
            ) : (
              <Problems panel={panel} compact={narrow || open !== null} />
            )
          ) : (
            <List findings={filter.shown.value} selection={selection} compact={narrow || open !== null} />
          )}
          {open !== null && (
            <>
              <Splitter layout={layout} />
              <ErrorBoundary what="this request" retry={open}>
                <Detail panel={panel} finding={open} onClose={close} />
              </ErrorBoundary>
            </>
          )}
        </div>
      </main>
      <StatusBar panel={panel} />
      <Help panel={panel} open={help} onClose={() => setHelp(false)} />
    </div>
  );
}

/** Escape undoes one thing at a time: the filter while one stands in it, then the detail. False: there was nothing to undo. */
function goBack({ filter, selection }: Panel, field: HTMLInputElement | null, close: () => void): boolean {
  if (document.activeElement === field && filter.text.value !== '') {
    filter.text.value = '';
    return true;
  }
  if (selection.open.value === null) return false;
  close();
  return true;
}
