import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { App } from '../../src/popup/app.tsx';
import { createPopup } from '../../src/popup/state.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { answer } from '../build.ts';
import { entry } from './exchanges.ts';
import { memorySource, plainMemory } from './memory-source.ts';
import { renderPanel } from './render-panel.tsx';

const secret = 'k3J9xQ2mPz7LwR5t';
const log = {
  exchanges: [
    // The recipe for the page has the URL in it.
    entry(1, {
      url: `http://user:${secret}@api.example/reset/${secret}?t=${secret}`,
      send: [['X-Tenant', secret]],
      credentials: 'include',
      response: answer(200, [['Access-Control-Allow-Origin', '*']]),
    }),
  ],
};

let copied: string[] = [];
beforeEach(() => {
  copied = [];
  const writeText = async (text: string) => void copied.push(text);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
});
afterEach(cleanup);

const masked = 'Secrets and query values are masked.';
const asItIs = 'Nothing is masked.';

const menu = (name: string) => within(screen.getByRole('group', { name }));

function openMenu(name: string) {
  fireEvent.click(screen.getByRole('button', { name }));
  return menu(name);
}

/** Copies by every control that there is. */
async function copyAll(): Promise<readonly string[]> {
  for (const [name, ...items] of [
    ['Copy', 'Copy as Markdown', 'Copy as JSON', 'Copy request as cURL'],
    ['Export', 'Copy as Markdown', 'Copy as JSON'],
  ] as const) {
    for (const item of items) fireEvent.click(openMenu(name).getByRole('button', { name: item }));
  }
  const code = screen.getAllByRole('button', { name: /^Copy code for/ });
  for (const button of code) fireEvent.click(button);
  await waitFor(() => expect(copied).toHaveLength(5 + code.length));
  return copied;
}

test('with masking on, no control copies a secret, and each says so', async () => {
  renderPanel({ log, opened: '1' });
  for (const text of await copyAll()) expect(text).not.toContain(secret);
  expect(openMenu('Copy').getByText(masked)).toBeTruthy();
  expect(openMenu('Export').getByText(new RegExp(masked))).toBeTruthy();
  const blocks = document.querySelectorAll('.code-block');
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(block.textContent).toContain(masked);
});

test('with masking off all is copied, each control says so, and a panel that is opened anew masks again', async () => {
  const memory = plainMemory();
  renderPanel({ log, opened: '1', memory });
  fireEvent.click(openMenu('Settings').getByRole('checkbox', { name: 'Mask secrets and query values' }));
  const all = await copyAll();
  expect(all.filter((text) => text.includes(secret)).length).toBeGreaterThanOrEqual(5);
  expect(openMenu('Copy').getByText(asItIs)).toBeTruthy();
  expect(openMenu('Export').getByText(new RegExp(asItIs))).toBeTruthy();
  for (const block of document.querySelectorAll('.code-block')) expect(block.textContent).toContain(asItIs);
  expect(JSON.stringify(memory.read())).not.toContain('redact');

  cleanup();
  renderPanel({ log, opened: '1', memory });
  expect(openMenu('Copy').getByText(masked)).toBeTruthy();
});

test('what an older version remembered does not take the masks off', () => {
  const memory = plainMemory();
  memory.write({ listWidth: 380, closed: [], redact: false });
  renderPanel({ log, opened: '1', memory });
  expect(openMenu('Copy').getByText(masked)).toBeTruthy();
});

test('the popup copies no secret, and says so', async () => {
  const popup = createPopup({
    source: memorySource({ log }),
    tabId: 1,
    url: 'https://app.example/',
    explain: findingOf,
  });
  render(<App popup={popup} onOpen={() => undefined} />);
  expect(screen.getByText(masked)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Copy report' }));
  await waitFor(() => expect(copied).toHaveLength(1));
  expect(copied[0]).not.toContain(secret);
});
