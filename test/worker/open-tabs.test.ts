import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { watchOpenTabs, type OpenTabs } from '../../src/worker/open-tabs.ts';

const replaced = new Set<(added: number, removed: number) => void>();

vi.mock('webextension-polyfill', () => {
  const { storage, tabs } = fakeBrowser;
  const onReplaced = { addListener: (on: (added: number, removed: number) => void) => replaced.add(on) };
  return { default: { storage, tabs: { ...tabs, onReplaced, query: async () => open } } };
});

const closed = vi.fn<(tabId: number) => void>();
type Tab = ReturnType<typeof tab>;

let open: readonly Tab[] = [];
let kept: readonly number[] = [];
let watching: OpenTabs;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  replaced.clear();
  closed.mockClear();
  open = [];
  kept = [];
  watching = watchOpenTabs({ kept: () => kept, onClosed: closed });
});

function tab(id: number, incognito = false) {
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

const said = () => closed.mock.calls.map(([tabId]) => tabId);
const isNoted = async () => (await fakeBrowser.storage.session.get('privateTabs'))['privateTabs'] === true;

describe('tabs of which something is kept', () => {
  test('one that the browser says is closed', async () => {
    await closes(2, [tab(1)]);
    expect(said()).toEqual([2]);
  });

  test('one that came back under another number', () => {
    for (const on of replaced) on(3, 2);
    expect(said()).toEqual([2]);
  });

  test('ones that were closed while nobody listened, found at a look, each said once', async () => {
    open = [tab(1)];
    kept = [-1, 1, 2, 3];
    watching.look();
    await expect.poll(said).toEqual([2, 3]);
    await closes(1, []);
    await expect.poll(said).toEqual([2, 3, 1]);
  });

  test('one that turns up and is not there; one that was seen before asks nothing', async () => {
    open = [tab(1)];
    kept = [1];
    watching.see(1);
    watching.see(-1);
    kept = [1, 2];
    watching.see(2);
    await expect.poll(said).toEqual([2]);
  });

  test('one that begins while the browser is asked stays', async () => {
    open = [tab(1)];
    kept = [1, 2];
    watching.look();
    // After the question: the answer does not know it.
    await Promise.resolve();
    kept = [1, 2, 3];
    await expect.poll(said).toEqual([2]);
  });
});

describe('requests without a tab, when the last private tab is closed', () => {
  test('said once', async () => {
    await shows(tab(1));
    await shows(tab(2, true));
    await shows(tab(3, true));
    await expect.poll(isNoted).toBe(true);
    await closes(2, [tab(1), tab(3, true)]);
    await closes(3, [tab(1)]);
    await expect.poll(said).toEqual([2, 3, -1]);
    await expect.poll(isNoted).toBe(false);
  });

  test('several closed in one go, while the browser still lists them all', async () => {
    for (const id of [2, 3, 4]) await shows(tab(id, true));
    await expect.poll(isNoted).toBe(true);
    await Promise.all([2, 3, 4].map((id) => closes(id, [tab(2, true), tab(3, true), tab(4, true)])));
    await expect.poll(said).toEqual([2, 3, 4, -1]);
  });

  test('one that was closed while nobody listened', async () => {
    await fakeBrowser.storage.session.set({ privateTabs: true });
    open = [tab(1)];
    watching.look();
    await expect.poll(said).toEqual([-1]);
  });

  test('where the storage is full, the next change of the tab tries again', async () => {
    const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('quota'));
    await shows(tab(2, true));
    await expect.poll(() => set.mock.results).toHaveLength(1);
    await shows(tab(2, true));
    await expect.poll(isNoted).toBe(true);
  });
});
