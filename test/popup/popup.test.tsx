import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { App } from '../../src/popup/app.tsx';
import { createPopup } from '../../src/popup/state.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { assorted, many } from '../panel/exchanges.ts';
import { memorySource, type MemoryStart } from '../panel/memory-source.ts';

afterEach(cleanup);

function renderPopup({ url = 'https://app.example/', ...start }: MemoryStart & { url?: string | null } = {}) {
  const source = memorySource(start);
  const opened: (string | null)[] = [];
  const popup = createPopup({ source, tabId: 1, url, explain: findingOf });
  const view = render(<App popup={popup} onOpen={(id) => opened.push(id)} />);
  return { source, opened, ...view };
}

test('it counts the outcomes and gives each failure one line', () => {
  renderPopup({ log: { exchanges: assorted() } });
  const counts = screen.getByRole('list', { name: 'Outcomes' });
  expect(counts.textContent).toMatch(/9 blocked.*2 failed.*2 allowed/);
  const line = screen.getByRole('button', { name: /v2\/profile/ });
  expect(line.textContent).toContain('Blocked: ');
  expect(line.textContent).toContain("* doesn't allow a request that includes credentials");
});

test('a cause that hangs on credentials nobody saw is called likely, as in the panel', () => {
  renderPopup({ log: { exchanges: assorted() } });
  expect(screen.getByRole('button', { name: /v2\/users\/42/ }).textContent).toMatch(
    /Probably: .*doesn't allow the method PUT/,
  );
  expect(screen.getByRole('button', { name: /v2\/profile/ }).textContent).not.toContain('Probably');
});

test('a failure is told with what the rest of the log says, as the panel tells it', () => {
  renderPopup({ log: { exchanges: assorted() } });
  const list = screen.getByRole('list', { name: 'Failed requests' });
  // Other answers of this host have the headers.
  expect(list.textContent).toContain('CORS is configured on api.example, but not for /v2/users');
});

test('without access to websites it asks for it', () => {
  const { source } = renderPopup({ access: { sites: false, privateWindows: false } });
  fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
  expect(source.commands).toEqual(['allow sites']);
});

test('CORS failures stand before the others', () => {
  renderPopup({ log: { exchanges: assorted() } });
  const lines = screen.getAllByRole('listitem').filter((item) => item.closest('[aria-label="Failed requests"]'));
  expect(lines.map((line) => /Blocked|Failed/.exec(line.textContent ?? '')?.[0])).toEqual([
    ...Array.from({ length: 9 }, () => 'Blocked'),
    'Failed',
    'Failed',
  ]);
});

test('a failure opens the full view at its finding, the button at the whole log', () => {
  const { opened } = renderPopup({ log: { exchanges: assorted() } });
  fireEvent.click(screen.getByRole('button', { name: /v2\/profile/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Open full view' }));
  expect(opened).toEqual(['4', null]);
});

test('the report is copied as Markdown, masked', async () => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  renderPopup({ log: { exchanges: assorted() } });
  fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));
  expect(await screen.findByText('Copied')).toBeTruthy();
  expect(copied[0]).toMatch(/^# CORS report: 11 requests failed/);
  expect(copied[0]).not.toContain('eyJpZCI6NDJ9');
});

test('without anything it says how to get something', () => {
  renderPopup();
  expect(screen.getByRole('heading', { name: 'No cross-origin requests yet' })).toBeTruthy();
  expect(screen.getByText(/Incognito windows: WhyCORS does not work in them.*chrome:\/\/extensions/)).toBeTruthy();
});

test.for([
  [{ dropped: { passing: 3, failing: 0 } }, '3 older requests dropped'],
  [{ dropped: { passing: 0, failing: 2 } }, '2 older requests dropped to save memory, all of them failures.'],
  [{ damaged: 1 }, '1 entry of the log left out'],
] as const)('a log that lost everything says so, and not that there was nothing: %j', ([log, sentence]) => {
  renderPopup({ log });
  expect(screen.getByRole('heading', { name: 'No requests left to show' })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toContain(sentence);
  expect(screen.queryByText(/No cross-origin requests yet|Nothing failed/)).toBeNull();
});

test('where failures are gone, it is not said that nothing failed', () => {
  renderPopup({ log: { exchanges: assorted().slice(0, 1), dropped: { passing: 0, failing: 2 } } });
  expect(screen.getByRole('heading', { name: 'No failures left to show' })).toBeTruthy();
  expect(screen.queryByText('Nothing failed')).toBeNull();
});

test('an entry that cannot be explained is one that is left out', () => {
  const [first] = assorted();
  // A log from a damaged store: the type says it cannot be.
  const broken = JSON.parse(JSON.stringify({ ...first, id: 'broken', hops: [] }));
  renderPopup({ log: { exchanges: [broken] } });
  expect(screen.getByRole('status').textContent).toContain('1 entry of the log left out');
});

test('a page where all went well says so', () => {
  renderPopup({ log: { exchanges: assorted().slice(0, 1) } });
  expect(screen.getByRole('heading', { name: 'Nothing failed' })).toBeTruthy();
});

test('failures that nobody captured are offered', () => {
  const { source } = renderPopup({ log: { unseenFailures: 3 }, settings: { capture: 'devtools' } });
  expect(screen.getByText(/3 cross-origin requests failed/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Capture this tab' }));
  expect(source.commands).toEqual(['capture 1']);
});

test.for([
  null,
  'chrome://extensions/',
  'https://chromewebstore.google.com/detail/x',
  'chrome-extension://abc/page.html',
])('%s is explained as a page that no extension sees', (url) => {
  renderPopup({ url });
  expect(screen.getByRole('heading', { name: 'This page cannot be captured' })).toBeTruthy();
});

test('a long log shows fifty failures and says how many more there are', () => {
  renderPopup({ log: { exchanges: many(300) } });
  expect(screen.getByText('50 more failures in the full view.')).toBeTruthy();
});

test('hostile values are text', () => {
  const { container } = renderPopup({ log: { exchanges: assorted() } });
  expect(container.querySelector('img, b, script')).toBeNull();
  expect(container.textContent).not.toMatch(/[\u202e\u001b]/);
});
