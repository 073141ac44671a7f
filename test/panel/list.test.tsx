import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { assorted, entry, many } from './exchanges.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const rows = () =>
  within(screen.getByRole('grid', { name: 'Requests' }))
    .getAllByRole('row')
    .slice(1);
const chip = (name: RegExp) => within(screen.getByRole('group', { name: 'Outcome' })).getByRole('button', { name });
const words = (row: Element | undefined) => row?.textContent ?? '';
const active = () => document.activeElement?.getAttribute('aria-rowindex');

test('failures stand first, and by time once that is switched off', async () => {
  renderPanel({ log: { exchanges: assorted() } });
  expect(words(rows()[0])).toContain('Blocked');
  expect(words(rows().at(-1))).not.toContain('Blocked');
  fireEvent.click(screen.getByRole('checkbox', { name: 'Failures first' }));
  await screen.findAllByRole('row');
  expect(words(rows()[0])).toContain('/v2/session');
});

test('a row says outcome, method, host, path and why', () => {
  renderPanel({ log: { exchanges: assorted() } });
  const row = screen.getByRole('row', { name: /v2\/profile/ });
  expect(words(row)).toContain('Blocked');
  expect(words(row)).toContain('GET');
  expect(words(row)).toContain('api.example');
  expect(words(row)).toContain("* doesn't allow a request that includes credentials");
});

test('a cause that hangs on credentials nobody saw is called likely', () => {
  renderPanel({ log: { exchanges: assorted() } });
  expect(words(screen.getByRole('row', { name: /v2\/users\/42/ }))).toMatch(/Probably: .*doesn't allow the method PUT/);
  expect(words(screen.getByRole('row', { name: /v2\/profile/ }))).not.toContain('Probably');
});

test('the filter joins its terms, excludes with a minus, and knows Chromium’s codes', async () => {
  renderPanel({ log: { exchanges: assorted() } });
  const filter = screen.getByRole('combobox', { name: 'Filter' });
  fireEvent.input(filter, { target: { value: 'v2 -users put' } });
  expect(await screen.findByRole('heading', { name: 'Nothing matches the filter' })).toBeTruthy();
  fireEvent.input(filter, { target: { value: 'WildcardOriginNotAllowed' } });
  await screen.findByRole('grid');
  expect(rows().map(words)).toEqual([expect.stringContaining('/v2/profile')]);
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
  await screen.findByRole('row', { name: /v2\/session/ });
  expect(rows()).toHaveLength(assorted().length);
});

test('the chips count what the text lets through, and show one outcome', async () => {
  renderPanel({ log: { exchanges: assorted() } });
  expect(words(chip(/^All /))).toBe('All 15');
  fireEvent.click(chip(/^Failed/));
  await screen.findByText('2 of 15 requests');
  expect(rows().every((row) => words(row).includes('Failed'))).toBe(true);
  expect(chip(/^Failed/).getAttribute('aria-pressed')).toBe('true');
  fireEvent.input(screen.getByRole('combobox', { name: 'Filter' }), { target: { value: 'tracker' } });
  await screen.findByText('1 of 15 requests');
  expect(words(chip(/^Failed/))).toBe('Failed 1');
});

test('arrow keys, Home and End move one tab stop through the rows; Enter opens', async () => {
  renderPanel({ log: { exchanges: many(30) } });
  const grid = screen.getByRole('grid', { name: 'Requests' });
  const press = async (key: string) => {
    fireEvent.keyDown(document.activeElement ?? grid, { key });
    await Promise.resolve();
  };
  const stops = () => rows().filter((row) => row.getAttribute('tabindex') === '0');
  stops().forEach((row) => row instanceof HTMLElement && row.focus());
  expect(active()).toBe('2');
  await press('ArrowDown');
  await screen.findByRole('grid');
  expect(active()).toBe('3');
  await press('End');
  await screen.findByRole('grid');
  expect(active()).toBe('31');
  await press('Home');
  await screen.findByRole('grid');
  expect(active()).toBe('2');
  expect(stops()).toHaveLength(1);
  await press('Enter');
  expect(await screen.findByRole('region', { name: 'Detail' })).toBeTruthy();
  await press('ArrowDown');
  expect(await screen.findByText(/items\/3/, { selector: '.detail-url .path' })).toBeTruthy();
});

test('of 2,000 rows only those in view are in the document, and the grid says how many there are', () => {
  renderPanel({ log: { exchanges: many(2000) } });
  expect(rows().length).toBeLessThan(80);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('2001');
});

test('the row that the keyboard stands on stays in the document, however far the list is scrolled', async () => {
  const { panel } = renderPanel({ log: { exchanges: many(1001) } });
  panel.selection.moveTo(1000);
  expect(await screen.findByRole('row', { name: /items\/1000/ })).toBeTruthy();
});

test('a request that arrives is added, and the others are not explained again', async () => {
  const { source, panel } = renderPanel({ log: { exchanges: assorted() } });
  const before = panel.log.findings.value;
  source.put(entry(500, { url: 'https://late.example/', error: 'net::ERR_CONNECTION_REFUSED' }));
  expect(await screen.findByRole('row', { name: /late\.example/ })).toBeTruthy();
  expect(panel.log.findings.value.slice(0, before.length).every((finding, i) => finding === before[i])).toBe(true);
});
