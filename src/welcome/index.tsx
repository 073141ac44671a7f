import { render } from 'preact';
import { browserOf } from '../report/browser-of.ts';
import { watchAccess } from '../session/access.ts';
import { allowSites } from '../ui/host.ts';
import { applyTheme, systemSurroundings } from '../ui/theme.ts';
import { App } from './app.tsx';
import { createWelcome } from './state.ts';

const root = document.querySelector('#root');
applyTheme('auto', systemSurroundings);
const browser = browserOf(navigator.userAgent).name;
if (root !== null) render(<App welcome={createWelcome({ browser, watchAccess, allowSites })} />, root);
