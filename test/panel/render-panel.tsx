import { render } from '@testing-library/preact';
import { App } from '../../src/panel/app.tsx';
import { createPanel } from '../../src/panel/state/panel.ts';
import type { View } from '../../src/panel/state/layout.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { memorySource, plainMemory, type MemoryStart } from './memory-source.ts';

interface Options extends MemoryStart {
  readonly memory?: ReturnType<typeof plainMemory>;
  readonly opened?: string | null;
  /** As remembered from the last time. */
  readonly view?: View;
}

/** The whole view on an extension in memory. */
export function renderPanel({
  opened = null,
  view: list = 'requests',
  memory = plainMemory({ view: list }),
  ...start
}: Options = {}) {
  const source = memorySource(start);
  const panel = createPanel({ source, memory, tabId: 1, explain: findingOf, later: (task) => task(), opened });
  const view = render(<App panel={panel} />);
  return { source, panel, memory, ...view };
}
