import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
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

const problems = () => within(screen.getByRole('list', { name: 'Problems' })).getAllByRole('button');
const words = () => problems().map((one) => one.textContent ?? '');

test('it counts the outcomes in words, and shows at most three problems with their fix', () => {
  renderPopup({ log: { exchanges: assorted() } });
  expect(screen.getByRole('list', { name: 'Outcomes' }).textContent).toMatch(/9 blocked.*2 failed.*2 allowed/);
  expect(words()).toHaveLength(3);
  expect(words()[1]).toMatch(
    /Blocked: Probably: .*doesn't allow the method PUT.*Fix in: server\. Add PUT.*\/v2\/users\/42/,
  );
  expect(screen.getByText('8 more problems in the full view.')).toBeTruthy();
});

test('a failure is told with what the rest of the log says, as the panel tells it', () => {
  renderPopup({ log: { exchanges: assorted() } });
  // Other responses of this host have the headers.
  expect(words().join(' ')).toContain('CORS is configured on api.example, but not for /v2/users');
});

test('what one change resolves is one problem, with how many requests it stopped', () => {
  renderPopup({ log: { exchanges: many(300) } });
  expect(words()[0]).toMatch(/\d+ requests, the last GET \/items/);
});

test('without access to websites it asks for it', () => {
  const { source } = renderPopup({ access: { sites: false, privateWindows: false } });
  fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
  expect(source.commands).toEqual(['allow sites']);
});

test('what CORS blocked stands before the others, however many those are', () => {
  const down = assorted().find(({ id }) => id === '9');
  const downs = [1, 2, 3].map((n) => ({ ...down, id: `down ${n}` }));
  renderPopup({ log: { exchanges: JSON.parse(JSON.stringify([...downs, ...assorted().slice(1, 2)])) } });
  expect(words().map((line) => /Blocked|Failed/.exec(line)?.[0])).toEqual(['Blocked', 'Failed']);
});

test('a problem opens the full view at its newest request, the button at the whole log', () => {
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
  // Whoever sees this popup is in a window in which the extension works.
  expect(screen.queryByText(/Incognito/)).toBeNull();
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

test('hostile values are text', () => {
  const { container } = renderPopup({ log: { exchanges: assorted() } });
  expect(container.querySelector('img, b, script')).toBeNull();
  expect(container.textContent).not.toMatch(/[\u202e\u001b]/);
});
