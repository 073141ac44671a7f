import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { answer, exchange } from '../build.ts';
import { assorted, entry } from './exchanges.ts';
import { plainMemory } from './memory-source.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const detail = () => within(screen.getByRole('region', { name: 'Detail' }));
const log = { exchanges: assorted() };

test('the headline, where to fix it and the browsers’ own names stand on top', () => {
  renderPanel({ log, opened: '4' });
  expect(detail().getByRole('heading', { level: 2 }).textContent).toBe(
    "* doesn't allow a request that includes credentials",
  );
  expect(detail().getByText('Fix in: server')).toBeTruthy();
  expect(detail().getByText('WildcardOriginNotAllowed', { selector: '.codes code' })).toBeTruthy();
  expect(
    detail()
      .getByRole('link', { name: /CORS check/ })
      .getAttribute('href'),
  ).toBe('https://fetch.spec.whatwg.org/#concept-cors-check');
});

test('every check says what was expected and found, and the first that failed ends them', () => {
  renderPanel({ log, opened: '3' });
  const rows = detail().getAllByRole('row');
  const failed = rows.filter((row) => row.textContent?.includes('Failed: '));
  expect(failed.map((row) => row.textContent)).toEqual([expect.stringContaining('The method PUT is allowed')]);
  expect(failed[0]?.textContent).toContain('GET, POST');
  expect(rows.filter((row) => row.textContent?.includes('not reached')).length).toBeGreaterThan(0);
});

test('what would fail next is listed', () => {
  renderPanel({ log, opened: '3' });
  expect(detail().getByRole('heading', { name: 'Would fail next' })).toBeTruthy();
  expect(detail().getAllByText('x-requested-with').length).toBeGreaterThan(0);
});

test('the deciding header is marked in the response, and a missing one is shown as missing', () => {
  renderPanel({ log, opened: '5' });
  const table = detail().getByRole('table', { name: 'Response headers' });
  const row = within(table).getByRole('row', { name: /Access-Control-Allow-Origin/ });
  expect(within(row).getByText('this decides')).toBeTruthy();
  cleanup();
  renderPanel({ log, opened: '2' });
  const other = within(detail().getByRole('table', { name: 'Response headers' }));
  expect(other.getByRole('row', { name: /Access-Control-Allow-Origin missing this decides/ })).toBeTruthy();
});

test('the fix is verified, and written for the stack that was chosen before', async () => {
  const { source } = renderPanel({ log, opened: '4', settings: { recipe: 'nginx' } });
  expect(detail().getByText(/Verified: with this change/)).toBeTruthy();
  expect(detail().getByRole('group', { name: 'code for nginx' }).textContent).toContain('add_header');
  const picker = detail().getByRole<HTMLSelectElement>('combobox', { name: 'Written for' });
  fireEvent.change(picker, { target: { value: 'django' } });
  expect((await screen.findByRole('group', { name: /Django/ })).textContent).toContain('CORS_ALLOWED_ORIGINS');
  expect(source.saved().recipe).toBe('django');
});

test('code is copied, and that is said', async () => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  renderPanel({ log, opened: '4' });
  fireEvent.click(detail().getByRole('button', { name: 'Copy code for Response headers' }));
  expect(await screen.findByText('Copied')).toBeTruthy();
  expect(copied[0]).toContain('Access-Control-Allow-Origin: https://app.example');
  fireEvent.click(detail().getByRole('button', { name: 'Copy' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Copy request as cURL' }));
  await expect.poll(() => copied.at(-1)).toContain("curl -i --globoff 'https://api.example/v2/profile'");
});

test('a section stays as the reader left it, for the next finding and the next time', async () => {
  const memory = plainMemory();
  const { panel } = renderPanel({ log, opened: '4', memory });
  const isOpen = (title: string) => screen.getByRole('heading', { name: title }).closest('details')?.open;
  expect([isOpen('What happened'), isOpen('All checks')]).toEqual([true, false]);
  panel.layout.toggle('checks', true);
  panel.layout.toggle('messages', true);
  panel.selection.select('3');
  await expect.poll(() => [isOpen('What happened'), isOpen('All checks')]).toEqual([false, true]);
  expect(memory.read()).toMatchObject({ toggled: ['checks', 'messages'] });
  cleanup();
  renderPanel({ log, opened: '5', memory });
  expect([isOpen('What happened'), isOpen('All checks'), isOpen('Call site')]).toEqual([false, true, true]);
});

test('the two values that decided stand one below the other, with the difference marked', () => {
  renderPanel({ log, opened: '5' });
  const values = detail().getAllByRole('definition').slice(0, 2);
  expect(values.map((value) => value.textContent)).toEqual(['http://localhost:3000/', 'http://localhost:3000']);
  expect(values[0]?.querySelector('mark')?.textContent).toBe('/');
  expect(within(values[1] ?? document.body).getByRole('img', { name: '(missing here)' })).toBeTruthy();
});

test('the stack that left its mark is selected, whatever was chosen before, and another can be chosen', async () => {
  renderPanel({ log, opened: '11', settings: { recipe: 'django' } });
  const picker = () => detail().getByRole<HTMLSelectElement>('combobox', { name: 'Written for' });
  expect(picker().value).toBe('nginx');
  expect(detail().getByText('Detected')).toBeTruthy();
  fireEvent.change(picker(), { target: { value: 'express' } });
  await expect.poll(() => picker().value).toBe('express');
  expect(detail().queryByText('Detected')).toBeNull();
});

test('previous and next step through what is shown, by click and by key, and say where one is', async () => {
  renderPanel({ log, opened: '2' });
  expect(detail().getByText('1 of 15')).toBeTruthy();
  expect(detail().getByRole<HTMLButtonElement>('button', { name: 'Previous request' }).disabled).toBe(true);
  fireEvent.click(detail().getByRole('button', { name: 'Next request' }));
  expect(await screen.findByText('2 of 15')).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'j' });
  expect(await screen.findByText('3 of 15')).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'k' });
  expect(await screen.findByText('2 of 15')).toBeTruthy();
});

test('hostile values are text: nothing of them becomes an element, controls are shown', () => {
  const { container } = renderPanel({ log, opened: '12' });
  expect(container.querySelector('b, img, script, iframe')).toBeNull();
  expect(container.textContent).toContain('<b>\\u202ehttps://evil.example</b>\\x1b[31m');
  expect(container.textContent).not.toMatch(/[\u202e\u001b]/);
});

test('a value of 100 kB is cut until it is asked for', async () => {
  const { container } = renderPanel({ log, opened: '12' });
  expect(container.textContent?.length).toBeLessThan(20_000);
  fireEvent.click(detail().getByRole('button', { name: 'Show all (97.7 kB)' }));
  await expect.poll(() => container.textContent?.length ?? 0).toBeGreaterThan(100_000);
});

test('of 1,000 headers the first ones and the deciding ones are shown, all on demand', async () => {
  renderPanel({ log, opened: '11' });
  const table = () => detail().getByRole('table', { name: 'Response headers' });
  expect(within(table()).getAllByRole('row').length).toBeLessThan(70);
  fireEvent.click(detail().getByRole('button', { name: 'Show all 1,004 headers' }));
  await expect.poll(() => within(table()).getAllByRole('row').length).toBe(1004);
});

test('a request that failed without CORS names the error and offers no headers', () => {
  renderPanel({ log, opened: '9' });
  expect(detail().getByText('Failed, not because of CORS')).toBeTruthy();
  expect(detail().queryByRole('combobox')).toBeNull();
});

test('a pending request becomes a finding once it ends, with its detail open all the while', async () => {
  const { source } = renderPanel({ log, opened: '99' });
  expect(detail().getByText(/once the browser is done/)).toBeTruthy();
  source.publish({ exchanges: [...assorted().slice(0, -1), entry(99, { url: 'https://slow.example/stream' })] });
  await expect.poll(() => detail().queryByText(/once the browser is done/)).toBeNull();
});

test('the row and the detail are as sure of the same request', () => {
  const unsure = exchange({
    method: 'PUT',
    preflight: answer(204, [
      ['Access-Control-Allow-Origin', 'https://app.example'],
      ['Access-Control-Allow-Methods', 'GET'],
    ]),
  });
  renderPanel({ log: { exchanges: [unsure] }, opened: unsure.id });
  expect(screen.getByRole('row', { name: /Probably:/ })).toBeTruthy();
  expect(detail().getByText('Likely')).toBeTruthy();
});
