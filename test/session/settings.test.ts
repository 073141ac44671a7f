import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
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
