import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { assorted } from './exchanges.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const filter = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Filter' });

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
