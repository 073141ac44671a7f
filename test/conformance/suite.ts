import { launchChromium } from '../chromium/launch.ts';
import { openAsker, type Asker, type Attempt } from './browse.ts';
import type { Case } from './case.ts';
import { compareAlgorithm, together, type Disagreement } from './compare.ts';
import { compareExtension, isExpected, type Reading } from './compare-extension.ts';
import type { Divergence } from './divergences.ts';
import { openExtension, type Extension } from './extension.ts';
import { startServer, type CaseServer } from './serve.ts';
import { show, truthOf } from './verdict.ts';

export interface Options {
  readonly cases: readonly Case[];
  /** The unpacked extension's folder; null leaves the extension out and compares the algorithm alone. */
  readonly extension: string | null;
  /** How many cases are under way at a time. */
  readonly concurrency: number;
  readonly onProgress?: (done: number) => void;
}

export interface Result {
  readonly one: Case;
  /** The browser's verdict, once for each time that the page asked. */
  readonly truth: readonly string[];
  readonly disagreements: readonly Disagreement[];
  readonly divergences: readonly Divergence[];
  /** Empty without the extension. */
  readonly readings: readonly Reading[];
}

/** Few enough that the extension's bounded storage keeps every finding. */
const batchSize = 100;

const hosts =
  '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.example 127.0.0.1, MAP localhost 127.0.0.1, MAP *.localhost 127.0.0.1, MAP *.invalid ~NOTFOUND';

/** Serves the cases for real, lets a real Chromium ask for them, and compares. */
export async function runSuite({ cases, extension, concurrency, onProgress }: Options): Promise<readonly Result[]> {
  const server = await startServer();
  const { browser, extensionId, close } = await launchChromium({
    ...(extension === null ? {} : { extension }),
    flags: [hosts],
  });
  try {
    const asker = await openAsker(browser, server);
    const reporter = extension === null ? null : await openExtension(browser, extensionId, Object.values(asker.tabs));
    const results: Result[] = [];
    for (let i = 0; i < cases.length; i += batchSize) {
      const batch = cases.slice(i, i + batchSize);
      results.push(...(await runBatch(batch, concurrency, server, asker, reporter)));
      onProgress?.(results.length);
    }
    return results;
  } finally {
    await close();
    await server.close();
  }
}

async function runBatch(
  batch: readonly Case[],
  concurrency: number,
  server: CaseServer,
  asker: Asker,
  extension: Extension | null,
): Promise<readonly Result[]> {
  const { ports } = server;
  server.serve(batch);
  await extension?.clear();
  const asked = await inParallel(batch, concurrency, async (one) => ({ one, attempts: await asker.run(one) }));
  const count = (one: Case, attempts: readonly Attempt[]) =>
    attempts.filter((attempt) => isExpected(one, attempt, ports)).length;
  const findings = await extension?.findings(new Map(asked.map(({ one, attempts }) => [one.id, count(one, attempts)])));

  return asked.map(({ one, attempts }): Result => {
    const algorithm = compareAlgorithm(one, attempts, ports);
    const whole = findings ? compareExtension(one, attempts, findings.get(one.id) ?? [], ports) : null;
    const truth = attempts.map((attempt) => show(truthOf(one, attempt)));
    return {
      one,
      truth,
      ...together(whole === null ? [algorithm] : [algorithm, whole]),
      readings: whole?.readings ?? [],
    };
  });
}

/** Runs over the list with so many at a time; the answers are in the list's order. */
async function inParallel<T, R>(
  list: readonly T[],
  workers: number,
  run: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    for (let i = next++; i < list.length; i = next++) {
      const one = list[i];
      if (one !== undefined) results[i] = await run(one);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}
