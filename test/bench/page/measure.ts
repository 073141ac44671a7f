import { openExtensionPage } from '../../chromium/extension.ts';
import type { Launched } from '../../chromium/launch.ts';
import type { Folder } from '../copied-extension.ts';
import type { Row } from '../row.ts';
import { orderOfRound, pairedRatios, spread } from '../statistics.ts';
import { requests, startContestant, type Contestant, type Cost } from './contestant.ts';
import { emptyExtension } from './empty-extension.ts';
import { listenersOf, type Listener } from './listeners.ts';
import { choose, type CaptureMode } from './mode.ts';
import { startServer } from './start-server.ts';

const none = 'no extension';
const same = 'empty extension, same listeners';
const capturing = 'WhyCORS capturing';
const sameIdle = 'empty extension, listeners of the second mode';
const idle = 'WhyCORS, only while DevTools is open';

/** Rounds that are run and not counted: workers start, code is compiled, connections are opened. */
const warmUps = 2;

/** What a page pays that makes 1,000 cross-origin requests, in browsers side by side that take turns. */
export async function measurePage(dist: string, rounds: number, say: (line: string) => void): Promise<readonly Row[]> {
  const [always, devtools] = [await listenersOf(dist, 'always'), await listenersOf(dist, 'devtools')];
  say(`page: capturing listens to ${inWords(always)}; the second mode to ${inWords(devtools)}`);
  const folders = [await emptyExtension(dist, always), await emptyExtension(dist, devtools)] as const;
  const server = await startServer();
  const contestants = new Map<string, Contestant>();
  try {
    contestants.set(none, await startContestant(server, null));
    contestants.set(same, await startContestant(server, folders[0].path));
    contestants.set(capturing, await startContestant(server, dist));
    contestants.set(sameIdle, await startContestant(server, folders[1].path));
    contestants.set(idle, await startContestant(server, dist));
    await chooseIn(contestants.get(idle)?.launched, 'devtools');
    const costs = await takeTurns(contestants, rounds, say);
    await checkLog(contestants.get(capturing)?.launched, (kept) => kept >= requests / 4);
    await checkLog(contestants.get(idle)?.launched, (kept) => kept === 0);
    return rowsOf(costs);
  } finally {
    for (const { launched } of contestants.values()) await launched.close();
    await Promise.all([server.close(), ...folders.map((folder: Folder) => folder.remove())]);
  }
}

type Costs = ReadonlyMap<string, readonly Cost[]>;

async function takeTurns(
  contestants: ReadonlyMap<string, Contestant>,
  rounds: number,
  say: (line: string) => void,
): Promise<Costs> {
  const costs = new Map<string, Cost[]>([...contestants.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds + warmUps; round++) {
    const counts = round >= warmUps;
    say(`page: ${counts ? `round ${round - warmUps + 1} of ${rounds}` : 'warming up'}`);
    for (const [name, contestant] of orderOfRound([...contestants], round)) {
      const cost = await contestant.run(round);
      if (counts) costs.get(name)?.push(cost);
    }
  }
  return costs;
}

function rowsOf(costs: Costs): readonly Row[] {
  const pairs = [
    [same, none],
    [capturing, none],
    [capturing, same],
    [sameIdle, none],
    [idle, none],
    [idle, sameIdle],
  ] as const;
  const measures = { time: 'time', cpu: 'processor' } as const;
  return (['time', 'cpu'] as const).flatMap((measure) => {
    const of = (name: string) => (costs.get(name) ?? []).map((cost) => cost[measure]);
    const plain: Row = {
      part: 'page',
      what: `${measures[measure]}: ${none}`,
      unit: measure === 'time' ? 'ms' : 's',
      ...spread(of(none)),
    };
    const ratios = pairs.map(([name, baseline]): Row => ({
      part: 'page',
      what: `${measures[measure]}: ${name} / ${baseline}`,
      unit: '×',
      ...spread(pairedRatios(of(name), of(baseline))),
    }));
    return [plain, ...ratios];
  });
}

/** A bench of an extension that does not do its work would be worth nothing. */
async function checkLog(launched: Launched | undefined, isRight: (kept: number) => boolean): Promise<void> {
  if (launched === undefined) return;
  const page = await openExtensionPage(launched.browser, launched.extensionId, 'src/popup/index.html');
  const keys = await page.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
  await page.close();
  const kept = keys.filter((key) => key.startsWith('exchange:')).length;
  if (!isRight(kept)) throw new Error(`WhyCORS kept ${kept} exchanges of ${requests} requests: nothing was measured.`);
}

async function chooseIn(launched: Launched | undefined, mode: CaptureMode): Promise<void> {
  if (launched === undefined) return;
  const page = await openExtensionPage(launched.browser, launched.extensionId, 'src/popup/index.html');
  await choose(page, mode);
  await page.close();
}

function inWords(listeners: readonly Listener[]): string {
  return listeners
    .map(({ event, rest: [, extra] }) => `${event}(${Array.isArray(extra) ? extra.join(', ') : ''})`)
    .join(', ');
}
