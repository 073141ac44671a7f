import { render } from '@testing-library/preact';
import { App } from '../../src/panel/app.tsx';
import { createPanel } from '../../src/panel/state/panel.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { memorySource, plainMemory, type MemoryStart } from './memory-source.ts';

interface Options extends MemoryStart {
  readonly memory?: ReturnType<typeof plainMemory>;
  readonly opened?: string | null;
}

/** The whole view on an extension in memory. */
export function renderPanel({ memory = plainMemory(), opened = null, ...start }: Options = {}) {
  const source = memorySource(start);
  const panel = createPanel({ source, memory, tabId: 1, explain: findingOf, later: (task) => task(), opened });
  const view = render(<App panel={panel} />);
  return { source, panel, memory, ...view };
}
