import { fakeBrowser } from '@webext-core/fake-browser';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyTab } from '../../src/capture/state.ts';
import { exchangeKey, tabKey } from '../../src/session/keys.ts';
import { emptyLog, readTab, watchTab, type TabLog } from '../../src/session/session.ts';
import { textOf } from '../../src/session/stored.ts';
import { exchange } from './exchange.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const { session } = fakeBrowser.storage;
const record = (change = {}) => textOf({ ...emptyTab, dropped: { passing: 0, failing: 0 }, ...change });

async function store(...exchanges: readonly ReturnType<typeof exchange>[]): Promise<void> {
  await session.set(Object.fromEntries(exchanges.map((one) => [exchangeKey(one.tabId, one.id), textOf(one)])));
}

test('a stopped worker that has left events behind is started again by whoever watches', async () => {
  const ask = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue();
  const watch = async () => {
    const logs: TabLog[] = [];
    const stop = watchTab(1, (log) => logs.push(log));
    await vi.waitFor(() => expect(logs).toHaveLength(1));
    stop();
  };
  await watch();
  expect(ask).not.toHaveBeenCalled();
  await session.set({ 'journal:1:0': '[]' });
  await watch();
  expect(ask.mock.calls).toEqual([[{ type: 'whycors:settle', tabId: -1 }]]);
});

describe('reading a tab', () => {
  test('nothing is known of it', async () => {
    expect(await readTab(1)).toEqual(emptyLog);
  });

  test('its exchanges, oldest first, and its record', async () => {
    await store(exchange('3'), exchange('20'), exchange('1'), exchange('4', { tabId: 2 }));
    const page = { url: 'http://app.example/x', documents: [], since: 0, mayChange: false, earlier: [] };
    await session.set({ [tabKey(1)]: record({ page, paused: true, dropped: { passing: 4, failing: 1 } }) });
    const log = await readTab(1);
    expect(log.exchanges.map(({ id }) => id)).toEqual(['1', '3', '20']);
    expect(log).toMatchObject({
      page: { url: page.url },
      paused: true,
      dropped: { passing: 4, failing: 1 },
      damaged: 0,
    });
  });

  test('requests of workers without a tab belong to the pages of their origin, from when the page began', async () => {
    const page = { url: 'http://app.example/x', documents: [], since: 10, mayChange: false, earlier: [] };
    const inWorker = (id: string, initiator = 'http://app.example') => exchange(id, { tabId: -1, initiator });
    await store(exchange('12'), inWorker('11'), inWorker('9'), inWorker('13', 'http://else.example'));
    await session.set({ [tabKey(1)]: record({ page }) });
    expect((await readTab(1)).exchanges.map(({ id }) => id)).toEqual(['11', '12']);
  });

  test('what may still turn out to be no exchange is not shown', async () => {
    const [hop] = exchange('1').hops;
    const unsent = { ...hop, requestHeaders: null, response: null };
    const noCors = { ...hop, requestHeaders: [], response: null };
    await store(
      exchange('1', { end: null, hops: [{ ...unsent, method: 'OPTIONS' }] }),
      exchange('2', { end: null, hops: [noCors] }),
      exchange('3', { end: null, hops: [unsent] }),
    );
    expect((await readTab(1)).exchanges.map(({ id }) => id)).toEqual(['3']);
  });
});

describe('storage that is damaged or somebody else’s', () => {
  test.each<[string, unknown]>([
    ['no text', 5],
    ['no JSON', '{"id":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an empty object', '{}'],
    ['no hops', textOf(exchange('1')).replace('"hops":[', '"hops":[],"more":[')],
    ['a header that is no pair', textOf(exchange('1')).replace('["Origin","http://app.example"]', '["Origin"]')],
    ['an end of no known kind', textOf(exchange('1')).replace('completed', 'finished')],
    [
      'a mode that does not exist',
      textOf(exchange('1', { knownOptions: { mode: 'cors' } })).replace('"cors"', '"strange"'),
    ],
    ['another exchange’s key', textOf(exchange('2'))],
  ])('%s is left out and counted', async (_, value) => {
    await store(exchange('5'));
    await session.set({ [exchangeKey(1, '1')]: value, 'not-ours': value });
    const log = await readTab(1);
    expect(log.exchanges.map(({ id }) => id)).toEqual(['5']);
    expect(log.damaged).toBe(1);
  });

  test('a damaged record of the tab: the exchanges are still there', async () => {
    await store(exchange('5'));
    await session.set({ [tabKey(1)]: '{"page":3}' });
    expect(await readTab(1)).toMatchObject({ exchanges: [{ id: '5' }], page: null, damaged: 1 });
  });

  test('anything at all under our keys', async () => {
    const field = fc.constantFrom('id', 'tabId', 'hops', 'end', 'initiator', 'startedAt', 'told');
    await fc.assert(
      fc.asyncProperty(field, fc.jsonValue(), async (name, value) => {
        fakeBrowser.reset();
        await store(exchange('5'));
        await session.set({ [exchangeKey(1, '1')]: JSON.stringify({ ...exchange('1'), [name]: value }) });
        const log = await readTab(1);
        expect(log.exchanges.length + log.damaged).toBe(2);
      }),
    );
  });
});

describe('watching a tab', () => {
  test('the log now, and after every change, until it is enough', async () => {
    await store(exchange('1'));
    const logs: TabLog[] = [];
    const stop = watchTab(1, (log) => logs.push(log));
    await vi.waitFor(() => expect(logs).toHaveLength(1));
    await store(exchange('2'), exchange('3'));
    await store(exchange('4', { tabId: 2 }));
    await session.remove(exchangeKey(1, '1'));
    stop();
    await store(exchange('5'));
    expect(logs.map(({ exchanges }) => exchanges.map(({ id }) => id).join())).toEqual(['1', '1,2,3', '2,3']);
    // What did not change is the same object, so that nothing is derived from it anew.
    expect(logs[2]?.exchanges[0]).toBe(logs[1]?.exchanges[1]);
  });

  test('a change between listening and reading is not missed', async () => {
    const logs: TabLog[] = [];
    const stop = watchTab(1, (log) => logs.push(log));
    await store(exchange('1'));
    await vi.waitFor(() => expect(logs.at(-1)?.exchanges).toHaveLength(1));
    stop();
  });

  test('one that is ended at once says nothing', async () => {
    const onLog = vi.fn();
    watchTab(1, onLog)();
    await readTab(1);
    expect(onLog).not.toHaveBeenCalled();
  });
});
