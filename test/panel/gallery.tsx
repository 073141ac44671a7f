import { render } from 'preact';
import { App } from '../../src/panel/app.tsx';
import { createPanel } from '../../src/panel/state/panel.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { applyTheme, systemSurroundings } from '../../src/ui/theme.ts';
import { assorted, many } from './exchanges.ts';
import { memorySource, plainMemory } from './memory-source.ts';

// `?count=10000` for a long log, `?finding=3` to open one, `?state=empty|paused|lost|loading|unseen`.
const query = new URLSearchParams(location.search);
const count = Number(query.get('count') ?? 0);
const state = query.get('state') ?? '';
const exchanges = state === 'empty' || state === 'loading' ? [] : count > 0 ? many(count) : assorted();

const source = memorySource({
  log:
    state === 'loading'
      ? null
      : {
          exchanges,
          counts: { sameOrigin: 12, noCors: 31, total: 58 },
          paused: state === 'paused',
          unseenFailures: state === 'unseen' ? 3 : 0,
          damaged: state === 'unseen' ? 1 : 0,
          dropped: state === 'unseen' ? { passing: 2310, failing: 12 } : { passing: 0, failing: 0 },
        },
});
const panel = createPanel({
  source,
  memory: plainMemory(),
  tabId: 1,
  explain: findingOf,
  later: (task) => task(),
  opened: query.get('finding'),
});
panel.layout.view.value = query.has('problems') ? 'problems' : 'requests';
applyTheme('auto', systemSurroundings);
const root = document.querySelector('#root');
if (root !== null) render(<App panel={panel} />, root);
if (state === 'lost') source.lose();
