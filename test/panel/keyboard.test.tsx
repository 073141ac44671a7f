import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { assorted } from './exchanges.ts';
import { plainMemory } from './memory-source.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const filter = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Filter' });

test.for([
  { name: '/', press: { key: '/' } },
  { name: 'Ctrl+F', press: { key: 'f', ctrlKey: true } },
])('$name goes to the filter', ({ press }) => {
  renderPanel({ log: { exchanges: assorted() } });
  const wasTaken = !fireEvent.keyDown(document.body, press);
  expect(document.activeElement).toBe(filter());
  expect(wasTaken).toBe(true);
});

test('a slash or question mark typed into the filter is text', () => {
  renderPanel({ log: { exchanges: assorted() } });
  filter().focus();
  expect(fireEvent.keyDown(filter(), { key: '/' })).toBe(true);
  expect(fireEvent.keyDown(filter(), { key: '?' })).toBe(true);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('Escape empties the filter, then closes the detail, then is DevTools’ own', async () => {
  renderPanel({ log: { exchanges: assorted() }, opened: '4' });
  filter().focus();
  fireEvent.input(filter(), { target: { value: 'profile' } });
  await screen.findByText('1 of 15 requests');
  fireEvent.keyDown(filter(), { key: 'Escape' });
  await screen.findByText('15 requests');
  expect(screen.getByRole('region', { name: 'Detail' })).toBeTruthy();
  fireEvent.keyDown(filter(), { key: 'Escape' });
  await expect.poll(() => screen.queryByRole('region', { name: 'Detail' })).toBeNull();
  expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
});

test('? lists the shortcuts', async () => {
  renderPanel();
  fireEvent.keyDown(document.body, { key: '?' });
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(dialog.textContent).toContain('Go to the filter');
});

test('the splitter moves by arrow keys and is remembered', async () => {
  const { memory } = renderPanel({ log: { exchanges: assorted() }, opened: '4' });
  const splitter = screen.getByRole('separator', { name: 'Width of the list' });
  fireEvent.keyDown(splitter, { key: 'ArrowRight' });
  await expect.poll(() => splitter.getAttribute('aria-valuenow')).toBe('396');
  expect(memory.read()).toMatchObject({ listWidth: 396 });
  fireEvent.keyDown(splitter, { key: 'Home' });
  await expect.poll(() => splitter.getAttribute('aria-valuenow')).toBe('220');
});

test('the filter suggests, by arrows and Enter, and Escape closes the suggestions first', async () => {
  const { panel, memory } = renderPanel({ log: { exchanges: assorted() } });
  filter().focus();
  fireEvent.input(filter(), { target: { value: 'sta' } });
  expect(await screen.findByRole('option', { name: /^status:/ })).toBeTruthy();
  fireEvent.keyDown(filter(), { key: 'ArrowDown' });
  await expect.poll(() => filter().getAttribute('aria-activedescendant')).not.toBeNull();
  fireEvent.keyDown(filter(), { key: 'Enter' });
  expect(await screen.findByRole('option', { name: /^status:401/ })).toBeTruthy();
  expect(panel.filter.text.value).toBe('status:');
  fireEvent.click(screen.getByRole('option', { name: /^status:401/ }));
  await screen.findByText('1 of 15 requests');
  expect(memory.read()).toMatchObject({ filter: 'status:401 ' });
  fireEvent.input(filter(), { target: { value: 'is:' } });
  await screen.findAllByRole('option');
  fireEvent.keyDown(filter(), { key: 'Escape' });
  await expect.poll(() => screen.queryAllByRole('option')).toEqual([]);
  expect(filter().value).toBe('is:');
});

test('the filter of the last time still stands', () => {
  renderPanel({ log: { exchanges: assorted() }, memory: plainMemory({ view: 'requests', filter: 'status:401' }) });
  expect(filter().value).toBe('status:401');
  expect(screen.getByText('1 of 15 requests')).toBeTruthy();
});
