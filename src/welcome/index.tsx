import { render } from 'preact';
import { watchAccess } from '../session/access.ts';
import { allowSites } from '../ui/host.ts';
import { applyTheme, systemSurroundings } from '../ui/theme.ts';
import { App } from './app.tsx';
import { createWelcome } from './state.ts';

const root = document.querySelector('#root');
applyTheme('auto', systemSurroundings);
if (root !== null) render(<App welcome={createWelcome({ watchAccess, allowSites })} />, root);
