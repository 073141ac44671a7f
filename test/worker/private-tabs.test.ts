import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { watchPrivateTabs } from '../../src/worker/private-tabs.ts';

vi.mock('webextension-polyfill', () => {
  const { storage, tabs } = fakeBrowser;
  return { default: { storage, tabs: { ...tabs, query: async () => open } } };
});

const closed = vi.fn<() => void>();
type Tab = ReturnType<typeof tab>;

let open: readonly Tab[] = [];

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  closed.mockClear();
  open = [];
  watchPrivateTabs(closed);
});

function tab(id: number, incognito: boolean) {
  const not = { highlighted: false, active: false, pinned: false, frozen: false, selected: false };
  const rest = { index: 0, windowId: 1, discarded: false, autoDiscardable: true, groupId: -1, lastAccessed: 0 };
  return { id, incognito, ...rest, ...not };
}

async function shows(one: Tab): Promise<void> {
  open = [...open.filter(({ id }) => id !== one.id), one];
  await fakeBrowser.tabs.onUpdated.trigger(one.id, {}, one);
}

/** @param left what the browser still lists while it closes the tab */
async function closes(id: number, left: readonly Tab[]): Promise<void> {
  open = left;
  await fakeBrowser.tabs.onRemoved.trigger(id, { windowId: 1, isWindowClosing: false });
}

const isNoted = async () => (await fakeBrowser.storage.session.get('privateTabs'))['privateTabs'] === true;

test('said once, when the last private tab is closed', async () => {
  await shows(tab(1, false));
  await shows(tab(2, true));
  await shows(tab(3, true));
  await expect.poll(isNoted).toBe(true);
  await closes(2, [tab(1, false), tab(3, true)]);
  expect(await isNoted()).toBe(true);
  expect(closed).not.toHaveBeenCalled();
  await closes(3, [tab(1, false)]);
  await expect.poll(() => closed.mock.calls).toHaveLength(1);
  expect(await isNoted()).toBe(false);
});

test('said although the browser still lists the tab that is going', async () => {
  await shows(tab(2, true));
  await expect.poll(isNoted).toBe(true);
  await closes(2, [tab(1, false), tab(2, true)]);
  await expect.poll(() => closed.mock.calls).toHaveLength(1);
});

test('where the storage is full, the next change of the tab tries again', async () => {
  const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
  await shows(tab(2, true));
  await expect.poll(() => set.mock.results).toHaveLength(1);
  await shows(tab(2, true));
  await expect.poll(isNoted).toBe(true);
});
