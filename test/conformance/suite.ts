import type { JsonFinding } from '../../src/report/json.ts';
import { openAsker, type Asker, type Attempt } from './browse.ts';
import type { Case } from './case.ts';
import { compareAlgorithm, together, type Disagreement } from './compare.ts';
import { compareExtension, isExpected, type Reading } from './compare-extension.ts';
import type { Extension } from './extension.ts';
import { startServer, type CaseServer } from './serve.ts';
import type { Subject } from './subject.ts';
import { show } from './verdict.ts';

export interface Options {
  readonly subject: Subject;
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
  readonly divergences: readonly string[];
  /** Empty without the extension. */
  readonly readings: readonly Reading[];
}

/** Few enough that the extension's bounded storage keeps every finding. */
const batchSize = 100;

/** Serves the cases for real, lets a real browser ask for them, and compares. */
export async function runSuite({
  subject,
  cases,
  extension,
  concurrency,
  onProgress,
}: Options): Promise<readonly Result[]> {
  const server = await startServer(subject);
  const { browser, recorder, openExtension, close } = await subject.launch(extension);
  try {
    const asker = await openAsker(browser, recorder, server);
    const reporter = extension === null ? null : await openExtension(Object.values(asker.tabs));
    const results: Result[] = [];
    for (let i = 0; i < cases.length; i += batchSize) {
      const batch = cases.slice(i, i + batchSize);
      results.push(...(await runBatch(subject, batch, concurrency, server, asker, reporter)));
      onProgress?.(results.length);
    }
    return results;
  } finally {
    await close();
    await server.close();
  }
}

async function runBatch(
  subject: Subject,
  batch: readonly Case[],
  concurrency: number,
  server: CaseServer,
  asker: Asker,
  extension: Extension | null,
): Promise<readonly Result[]> {
  const { ports } = server;
  server.serve(batch);
  await extension?.clear();
  const asked = await askAll(subject, batch, concurrency, asker);
  const count = (one: Case, attempts: readonly Attempt[]) =>
    attempts.filter((attempt) => isExpected(subject, one, attempt, ports)).length;
  const isSettled = (one: Case) => (finding: JsonFinding) => subject.isSettled(one, finding);
  const findings = await extension?.findings(
    new Map(asked.map(({ one, attempts }) => [one.id, { count: count(one, attempts), isSettled: isSettled(one) }])),
  );

  return asked.map(({ one, attempts }): Result => {
    const algorithm = compareAlgorithm(subject, one, attempts, ports);
    const whole = findings ? compareExtension(subject, one, attempts, findings.get(one.id) ?? [], ports) : null;
    const truth = attempts.map((attempt) => show(attempt.truth));
    return {
      one,
      truth,
      ...together(whole === null ? [algorithm] : [algorithm, whole]),
      readings: whole?.readings ?? [],
    };
  });
}

interface Asked {
  readonly one: Case;
  readonly attempts: readonly Attempt[];
}

/** Most at the same time, then those that have to be alone; the answers are in the order of the cases. */
async function askAll(
  { runsAlone }: Subject,
  batch: readonly Case[],
  concurrency: number,
  asker: Asker,
): Promise<readonly Asked[]> {
  const ask = async (one: Case): Promise<Asked> => ({ one, attempts: await asker.run(one) });
  const together = await inParallel(
    batch.filter((one) => !runsAlone(one)),
    concurrency,
    ask,
  );
  const alone = await inParallel(batch.filter(runsAlone), 1, ask);
  return [...together, ...alone].toSorted((a, b) => a.one.id - b.one.id);
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
