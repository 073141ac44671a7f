import { render } from 'preact';
import type { Site } from '../../servers/situation.ts';
import { App } from './app.tsx';
import { createRuns } from './state.ts';
import './style.css';

const response = await fetch('/site.json');
const site: Site = await response.json();
render(<App site={site} runs={createRuns()} />, document.body);
