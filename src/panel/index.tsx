import { effect } from '@preact/signals';
import { render } from 'preact';
import { findingOf } from '../report/finding-of.ts';
import { devtoolsSurroundings, hostSource, inspectedTab } from '../ui/host.ts';
import { storedMemory } from '../ui/memory.ts';
import { applyTheme, systemSurroundings } from '../ui/theme.ts';
import { App } from './app.tsx';
import { createPanel } from './state/panel.ts';
import { NoTab } from './no-tab.tsx';

/** The tab that DevTools inspects, or the one that `?tab=` names when this page is an ordinary tab. */
const query = new URLSearchParams(location.search);
const inspected = inspectedTab();
const tabId = inspected ?? tabOf(query.get('tab'));
const surroundings = inspected === null ? systemSurroundings : devtoolsSurroundings();
const root = document.querySelector('#root');

if (root !== null) {
  if (tabId === null) {
    applyTheme('auto', surroundings);
    render(<NoTab />, root);
  } else {
    const panel = createPanel({
      source: hostSource(),
      memory: storedMemory('whycors:panel'),
      tabId,
      explain: findingOf,
      later: (task) => void scheduler.postTask(task),
      opened: query.get('finding'),
    });
    effect(() => applyTheme(panel.settings.settings.value.theme, surroundings));
    render(<App panel={panel} />, root);
  }
}

function tabOf(text: string | null): number | null {
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : null;
}
