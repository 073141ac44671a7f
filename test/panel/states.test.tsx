import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { assorted, entry } from './exchanges.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

test('before the log is read it says so, and nothing else', () => {
  renderPanel({ log: null });
  expect(screen.getByRole('heading', { name: 'Reading the log…' })).toBeTruthy();
});

test('an empty log explains what will appear and how to get it', () => {
  renderPanel({ log: { counts: { sameOrigin: 3, noCors: 1, total: 4 } } });
  expect(screen.getByRole('heading', { name: 'No cross-origin requests yet' })).toBeTruthy();
  expect(screen.getByText(/Reload the page/)).toBeTruthy();
  expect(screen.getByText(/4 other requests/)).toBeTruthy();
});

test.for([
  [{ dropped: { passing: 3, failing: 0 } }, /3 older requests dropped to save memory\./],
  [{ dropped: { passing: 1, failing: 2 } }, /3 older requests dropped to save memory, 2 of them failures\./],
  [{ damaged: 1 }, /1 entry of the log left out/],
] as const)('a log that lost everything says so, and not that there was nothing: %j', ([log, sentence]) => {
  renderPanel({ log: { ...log, counts: { sameOrigin: 0, noCors: 0, total: 4 } } });
  expect(screen.getByRole('heading', { name: 'No requests left to show' })).toBeTruthy();
  expect(screen.getByText(sentence)).toBeTruthy();
  expect(screen.queryByText(/No cross-origin requests yet|none that CORS/)).toBeNull();
});

test('failures that nobody captured are not nothing', () => {
  renderPanel({ log: { unseenFailures: 2 } });
  expect(screen.getByRole('heading', { name: 'Nothing captured yet' })).toBeTruthy();
  expect(screen.queryByText(/No cross-origin requests yet/)).toBeNull();
});

test('a paused tab says so and can be recorded again', async () => {
  const { source } = renderPanel({ log: { exchanges: assorted() } });
  fireEvent.click(screen.getByRole('button', { name: 'Record' }));
  expect(await screen.findByText(/Recording is paused for this tab/)).toBeTruthy();
  expect(source.commands).toEqual(['pause 1 true']);
  fireEvent.click(screen.getAllByRole('button', { name: 'Record' }).at(-1) ?? document.body);
  await expect.poll(() => source.commands.at(-1)).toBe('pause 1 false');
});

test('a lost connection says what to do', async () => {
  const { source } = renderPanel({ log: { exchanges: assorted() } });
  source.lose();
  expect((await screen.findByRole('alert')).textContent).toContain('Close and reopen DevTools');
});

test('a command that cannot reach the extension shows the lost connection', async () => {
  const { source } = renderPanel({ log: { exchanges: assorted() } });
  Object.assign(source, { clear: () => Promise.reject(new Error('Extension context invalidated.')) });
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Close and reopen DevTools');
});

test('failures that nobody captured are offered', async () => {
  const { source } = renderPanel({ log: { unseenFailures: 2 } });
  expect(screen.getByText(/2 cross-origin requests failed/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Capture this tab' }));
  await expect.poll(() => source.commands).toEqual(['capture 1']);
});

test('a command that the worker refuses is told with its reason', async () => {
  const { source } = renderPanel({ log: { exchanges: assorted() } });
  Object.assign(source, { clear: () => Promise.reject(new Error('no such tab')) });
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(await screen.findByText('That was not done: no such tab')).toBeTruthy();
});

test('without access to websites it asks for it', () => {
  const { source } = renderPanel({ access: { sites: false, privateWindows: false } });
  expect(screen.getByText(/no access to websites/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
  expect(source.commands).toEqual(['allow sites']);
});

test('the help says what Firefox does not show, and that private windows are left out', () => {
  renderPanel({ browser: { name: 'Firefox', version: '153.0' } });
  fireEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
  expect(screen.getByRole('heading', { name: 'What Firefox does not show' })).toBeTruthy();
  expect(screen.getByText(/Private windows: WhyCORS does not work in them.*about:addons/)).toBeTruthy();
});

test('what Firefox does not tell while DevTools is closed is said where that is chosen', () => {
  const firefox = { name: 'Firefox', version: '153.0' };
  renderPanel({ browser: firefox, settings: { capture: 'devtools' } });
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  expect(screen.getByText(/Firefox tells of a refused preflight/)).toBeTruthy();
});

test('what was dropped, left out or is not listed is said', () => {
  renderPanel({
    log: {
      exchanges: assorted(),
      damaged: 2,
      dropped: { passing: 40, failing: 2 },
      counts: { sameOrigin: 5, noCors: 1, total: 9 },
    },
  });
  expect(screen.getByText(/2 entries of the log/)).toBeTruthy();
  expect(screen.getByText(/42 older requests dropped to save memory, 2 of them failed/)).toBeTruthy();
  expect(screen.getByText('5 same-origin requests not listed')).toBeTruthy();
});

test('clear and preserve log reach the extension', async () => {
  const { source } = renderPanel({ log: { exchanges: assorted() }, opened: '4' });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Preserve log' }));
  expect(source.saved().preserveLog).toBe(true);
  fireEvent.keyDown(document.body, { key: 'l', ctrlKey: true });
  expect(source.commands).toEqual(['clear 1']);
  expect(await screen.findByRole('heading', { name: 'No cross-origin requests yet' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Detail' })).toBeNull();
});

test('one exchange that cannot be explained leaves the others', () => {
  const broken = { ...entry(7, {}), hops: [] };
  // A log from a damaged store: the type says it cannot be.
  renderPanel({ log: { exchanges: [...assorted(), JSON.parse(JSON.stringify(broken))] } });
  expect(screen.getByText(/1 entry of the log/)).toBeTruthy();
  expect(screen.getByText('15 requests')).toBeTruthy();
});
