import { announceDevtools } from '../session/commands.ts';

// This page lives exactly as long as DevTools is open for the tab: its port is what tells the worker so.
announceDevtools(chrome.devtools.inspectedWindow.tabId);

// CRXJS keeps the sources' paths for pages, so the panel is found where it is written. Chromium reads a path from the
// extension's root, Firefox from this page: with a slash in front both mean the same. Only Firefox draws the icon.
void chrome.devtools.panels.create('WhyCORS', '/assets/icons/icon16.png', '/src/panel/index.html');
