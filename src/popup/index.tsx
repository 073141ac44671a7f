import { effect } from '@preact/signals';
import { render } from 'preact';
import { findingOf } from '../report/finding-of.ts';
import { activeTab, hostSource, openFullView } from '../ui/host.ts';
import { applyTheme, systemSurroundings } from '../ui/theme.ts';
import { App } from './app.tsx';
import { createPopup } from './state.ts';

void start();

async function start(): Promise<void> {
  const root = document.querySelector('#root');
  const tab = await activeTab();
  if (root === null || tab === null) return;
  const popup = createPopup({ source: hostSource(), tabId: tab.id, url: tab.url, explain: findingOf });
  effect(() => applyTheme(popup.settings.value.theme, systemSurroundings));
  render(<App popup={popup} onOpen={(findingId) => void openFullView(tab.id, findingId)} />, root);
}
