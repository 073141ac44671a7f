import type { Folder } from '../copied-extension.ts';
import type { Row } from '../row.ts';
import { orderOfRound } from '../statistics.ts';
import { requests, startContestant, type Contestant, type Cost } from './contestant.ts';
import { emptyExtension } from './empty-extension.ts';
import { listenersOf, type Listener } from './listeners.ts';
import { names, rowsOf, type Costs } from './rows.ts';
import { startServer } from './start-server.ts';
import { choose, expectKept } from './whycors.ts';

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
    const start = async (name: string, extension: string | null) => {
      const contestant = await startContestant(server, extension);
      contestants.set(name, contestant);
      return contestant.launched;
    };
    await start(names.none, null);
    await start(names.same, folders[0].path);
    const capturing = await start(names.capturing, dist);
    await start(names.sameIdle, folders[1].path);
    const idle = await start(names.idle, dist);
    await choose(idle, 'devtools');
    const costs = await takeTurns(contestants, rounds, say);
    // A bench of an extension that does not do its work would be worth nothing.
    await expectKept(capturing, requests);
    await expectKept(idle, 0);
    return rowsOf(costs);
  } finally {
    for (const { launched } of contestants.values()) await launched.close();
    await Promise.all([server.close(), ...folders.map((folder: Folder) => folder.remove())]);
  }
}

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

function inWords(listeners: readonly Listener[]): string {
  return listeners
    .map(({ event, rest: [, extra] }) => `${event}(${Array.isArray(extra) ? extra.join(', ') : ''})`)
    .join(', ');
}
