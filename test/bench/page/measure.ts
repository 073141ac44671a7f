import type { Launched } from '../../chromium/launch.ts';
import type { Folder } from '../copied-extension.ts';
import type { Row } from '../row.ts';
import { orderOfRound } from '../statistics.ts';
import { requests, startContestant, type Contestant, type Cost } from './contestant.ts';
import { emptyExtension } from './empty-extension.ts';
import { listenersOf, type Listener } from './listeners.ts';
import { names, rowsOf } from './rows.ts';
import { startServer, type BenchServer } from './start-server.ts';
import { choose, expectKept } from './whycors.ts';

/** Rounds at the beginning of each sitting that are run and not counted: workers start, code is compiled, connections are opened. */
const warmUps = 3;

/**
 * So often all browsers are started anew: two of them that run the very same extension differ by up to 4 % in every round
 * (measured with Chromium 156), which no number of rounds with the same two would even out.
 */
const sittings = 4;

/** What a page pays that makes 1,000 cross-origin requests, in browsers side by side that take turns. */
export async function measurePage(dist: string, rounds: number, say: (line: string) => void): Promise<readonly Row[]> {
  const [always, devtools] = [await listenersOf(dist, 'always'), await listenersOf(dist, 'devtools')];
  say(`page: capturing listens to ${inWords(always)}; the second mode to ${inWords(devtools)}`);
  const folders = [await emptyExtension(dist, always), await emptyExtension(dist, devtools)] as const;
  const extensions = new Map<string, string | null>([
    [names.none, null],
    [names.same, folders[0].path],
    [names.capturing, dist],
    [names.sameIdle, folders[1].path],
    [names.idle, dist],
  ]);
  const costs = new Map<string, Cost[]>([...extensions.keys()].map((name) => [name, []]));
  const server = await startServer();
  try {
    for (const [first, last] of sittingsOf(rounds)) {
      await sit(server, extensions, async (contestants) => {
        for (let round = first - warmUps; round < last; round++) {
          say(`page: ${round < first ? 'warming up' : `round ${round + 1} of ${rounds}`}`);
          for (const [name, contestant] of orderOfRound([...contestants], round + warmUps)) {
            const cost = await contestant.run(round);
            if (round >= first) costs.get(name)?.push(cost);
          }
        }
      });
    }
    return rowsOf(costs);
  } finally {
    await Promise.all([server.close(), ...folders.map((folder: Folder) => folder.remove())]);
  }
}

/** The first round of each sitting and the one after its last. */
function sittingsOf(rounds: number): readonly (readonly [first: number, last: number])[] {
  const size = Math.ceil(rounds / sittings);
  const count = Math.ceil(rounds / size);
  return Array.from({ length: count }, (_, i) => [i * size, Math.min(rounds, (i + 1) * size)]);
}

/** Starts a browser for each extension, does some work with them, and sees that WhyCORS did its own meanwhile. */
async function sit(
  server: BenchServer,
  extensions: ReadonlyMap<string, string | null>,
  work: (contestants: ReadonlyMap<string, Contestant>) => Promise<void>,
): Promise<void> {
  const contestants = new Map<string, Contestant>();
  try {
    for (const [name, extension] of extensions) contestants.set(name, await startContestant(server, extension));
    await choose(launchedAs(names.idle), 'devtools');
    await work(contestants);
    // A bench of an extension that does not do its work would be worth nothing.
    await expectKept(launchedAs(names.capturing), requests);
    await expectKept(launchedAs(names.idle), 0);
  } finally {
    for (const { launched } of contestants.values()) await launched.close();
  }

  function launchedAs(name: string): Launched {
    const contestant = contestants.get(name);
    if (contestant === undefined) throw new Error(`Nobody runs as "${name}".`);
    return contestant.launched;
  }
}

function inWords(listeners: readonly Listener[]): string {
  return listeners
    .map(({ event, rest: [, extra] }) => `${event}(${Array.isArray(extra) ? extra.join(', ') : ''})`)
    .join(', ');
}
