import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { withHostStack } from '../../src/session/host-stacks.ts';
import {
  defaultSettings,
  readSettings,
  saveSettings,
  watchSettings,
  type Settings,
} from '../../src/session/settings.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

test('what was saved is read again, the rest has its default', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
  await saveSettings({ recipe: 'nginx' });
  await saveSettings({ capture: 'devtools' });
  expect(await readSettings()).toEqual({ ...defaultSettings, recipe: 'nginx', capture: 'devtools' });
});

test.each<[unknown, Partial<Settings>]>([
  ['text', {}],
  [null, {}],
  [{ capture: 'sometimes', preserveLog: 1, recipe: 7, theme: 'pink' }, {}],
  [{ capture: 'devtools', theme: 'pink', strange: true }, { capture: 'devtools' }],
])('what is no setting is left out: %j', async (stored, kept) => {
  await fakeBrowser.storage.local.set({ settings: stored });
  expect(await readSettings()).toEqual({ ...defaultSettings, ...kept });
});

test('watching tells them now and after every change', async () => {
  const seen: Settings['theme'][] = [];
  const stop = watchSettings(({ theme }) => seen.push(theme));
  await vi.waitFor(() => expect(seen).toEqual(['auto']));
  await saveSettings({ theme: 'dark' });
  stop();
  await saveSettings({ theme: 'light' });
  expect(seen).toEqual(['auto', 'dark']);
});

test('what was chosen for a host is remembered, and forgotten when it is taken back', async () => {
  await saveSettings({ stacks: withHostStack({}, 'https://api.example', 'koa') });
  const { stacks } = await readSettings();
  expect(stacks).toEqual({ 'https://api.example': 'koa' });
  expect(withHostStack(stacks, 'https://api.example', 'hono')).toEqual({ 'https://api.example': 'hono' });
  expect(withHostStack(stacks, 'https://api.example', null)).toEqual({});
});

test('of too many hosts the one that was named longest ago goes', () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`https://${i}.example`, 'gin']));
  const all = withHostStack(many, 'https://new.example', 'koa');
  expect(Object.keys(all)).toHaveLength(200);
  expect(all).toHaveProperty(['https://new.example'], 'koa');
  expect(all).not.toHaveProperty(['https://0.example']);
});
