import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Devtools } from '../../src/ui/source.ts';
import { harEntry } from './calls/har.ts';
import { assorted, entry } from './exchanges.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

interface MemoryDevtools extends Devtools {
  readonly tell: (...entries: readonly unknown[]) => void;
  /** `https://app.example/a.js 4 9`, in the order of the clicks. */
  readonly opened: string[];
}

/** DevTools in memory; it has every source but those whose address holds `gone`. */
function memoryDevtools(): MemoryDevtools {
  const watchers = new Set<(entries: readonly unknown[]) => void>();
  const opened: string[] = [];
  return {
    watchRequests(on) {
      watchers.add(on);
      return () => watchers.delete(on);
    },
    async openSource(url, line, column) {
      opened.push(`${url} ${line} ${column}`);
      return !url.includes('gone');
    },
    tell: (...entries) => watchers.forEach((on) => on(entries)),
    opened,
  };
}

const section = () => {
  const summary = screen.getByRole('heading', { name: 'Call site' });
  const details = summary.closest('details');
  if (details === null) throw new Error('The section is not there.');
  return within(details);
};
/** `harEntry` is a request for this, at this time. */
const log = { exchanges: [entry(1, { url: 'https://api.example/users' })] };
const open = (devtools: Devtools | null) => renderPanel({ log, opened: '1', devtools });

test('the page’s own frames are links that open in Sources', async () => {
  const devtools = memoryDevtools();
  open(devtools);
  devtools.tell(harEntry());
  fireEvent.click(await section().findByRole('button', { name: 'users.js:4' }));
  expect(devtools.opened).toEqual(['https://app.example/src/users.js 4 9']);
  expect(section().getByText('loadUsers')).toBeTruthy();
  expect(section().getByText('await')).toBeTruthy();
  expect(section().getByRole('button', { name: 'main.js:42' })).toBeTruthy();
});

test('frames of a library are folded, with its name', async () => {
  const devtools = memoryDevtools();
  open(devtools);
  devtools.tell(harEntry());
  const folded = (await section().findByText('1 call in axios')).closest('details');
  expect(folded?.open).toBe(false);
  fireEvent.click(section().getByText('1 call in axios'));
  expect(within(folded ?? document.body).getByRole('button', { name: 'fetch.js:2' })).toBeTruthy();
});

test.for([
  [
    { type: 'parser', url: 'https://app.example/shop/', lineNumber: 11 },
    'The page’s HTML (line 12):',
    'app.example/shop/:12',
  ],
  [{ type: 'parser', url: 'https://app.example/theme.css' }, 'A style sheet:', 'theme.css'],
] as const)('no script: %j', async ([initiator, words, link]) => {
  const devtools = memoryDevtools();
  open(devtools);
  devtools.tell(harEntry({ _initiator: initiator }));
  expect(await section().findByText(new RegExp(words.replaceAll(/[()]/g, String.raw`\$&`)))).toBeTruthy();
  expect(section().getByRole('button', { name: link })).toBeTruthy();
});

test('what the page’s policy stopped is in no log, but its violation names the line', () => {
  const stoppedBy = {
    kind: 'csp',
    directive: 'connect-src',
    policy: "connect-src 'self'",
    sourceFile: 'https://app.example/api.js',
    line: 7,
  } as const;
  const stopped = { ...entry(1, { url: 'https://api.example/users', error: 'blocked:csp' }), stoppedBy };
  renderPanel({ log: { exchanges: [stopped] }, opened: '1' });
  expect(section().getByText('api.js:7')).toBeTruthy();
  expect(section().queryByRole('button')).toBeNull();
});

test('what DevTools does not have is said', async () => {
  const devtools = memoryDevtools();
  open(devtools);
  devtools.tell(harEntry({ _initiator: { type: 'script', url: 'https://app.example/gone.js', lineNumber: 0 } }));
  fireEvent.click(await section().findByRole('button', { name: 'gone.js:1' }));
  expect(await section().findByText('DevTools has no such source.')).toBeTruthy();
});

test('each way of not knowing it has its own words', async () => {
  open(null);
  expect(section().getByText(/known only inside DevTools/)).toBeTruthy();
  cleanup();
  const devtools = memoryDevtools();
  open(devtools);
  expect(section().getByText(/DevTools was not open yet/)).toBeTruthy();
  devtools.tell(harEntry({ _initiator: undefined }));
  expect(await section().findByText(/does not tell extensions/)).toBeTruthy();
  cleanup();
  renderPanel({ log: { exchanges: assorted() }, opened: '99', devtools });
  expect(section().getByText(/once the request has ended/)).toBeTruthy();
});

test('hostile names and addresses are text, and are cut', async () => {
  const devtools = memoryDevtools();
  const { container } = open(devtools);
  const functionName = '<img src=x onerror=alert(1)>\u202e';
  const url = `javascript:alert(1)//${'a'.repeat(5000)}`;
  const stack = { callFrames: [{ functionName, url, lineNumber: 0, columnNumber: 0 }] };
  devtools.tell(harEntry({ _initiator: { type: 'script', stack } }));
  expect(await section().findByText(/<img src=x/)).toBeTruthy();
  expect(container.querySelector('img, a[href^="javascript"]')).toBeNull();
  expect(section().queryByRole('button')).toBeNull();
  expect(container.textContent).not.toContain('\u202e');
  expect(container.textContent.length).toBeLessThan(10_000);
});

test('the call site is in the copied reports', async () => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  const devtools = memoryDevtools();
  open(devtools);
  devtools.tell(harEntry());
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Copy as JSON' }));
  await expect.poll(() => copied.at(-1)).toContain('"callSite"');
  expect(copied.at(-1)).toContain('"function": "loadUsers"');
});
