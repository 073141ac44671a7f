import type { SequenceBrowser, SequenceSubject } from './browser.ts';
import { compare, isWrong, type Compared } from './compare.ts';
import { live, type Lived } from './drive.ts';
import { findingsOf, setPreserveLog } from './extension.ts';
import type { Sequence } from './sequence.ts';
import { startServer, type SequenceServer } from './serve.ts';

export interface SequenceOptions {
  readonly subject: SequenceSubject;
  readonly sequences: readonly Sequence[];
  /** The unpacked extension's folder. */
  readonly extension: string;
  /** How many sequences are under way at a time, each in a tab of its own. */
  readonly concurrency: number;
  /** Milliseconds to wait for a finding that is not right yet. */
  readonly patience: number;
  readonly onProgress?: (done: number) => void;
}

export interface SequenceResult {
  readonly sequence: Sequence;
  readonly compared: Compared;
  /** Why it did not run to its end; null when it did. */
  readonly error: string | null;
}

/** Lives every sequence in a real browser and compares. The results are in the order of the sequences. */
export async function runSequences(options: SequenceOptions): Promise<readonly SequenceResult[]> {
  const { subject, sequences, extension, concurrency, patience, onProgress } = options;
  const server = await startServer();
  const browser = await subject.launch(extension);
  const results = new Map<Sequence, SequenceResult>();
  try {
    for (const preserveLog of [false, true]) {
      await setPreserveLog(browser.inside, preserveLog);
      const mine = sequences.filter((one) => one.preserveLog === preserveLog);
      // Where the extension is stopped, that happens to all that run at the time.
      for (const [list, workers] of [
        [mine.filter((one) => !stopsExtension(one)), concurrency],
        [mine.filter(stopsExtension), 1],
      ] as const) {
        await inParallel(list, workers, async (sequence) => {
          results.set(sequence, await run(subject, sequence, browser, server, patience));
          onProgress?.(results.size);
        });
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return sequences.flatMap((sequence) => results.get(sequence) ?? []);
}

function stopsExtension({ moves }: Sequence): boolean {
  return moves.some((move) => move.do === 'stop-extension');
}

async function run(
  subject: SequenceSubject,
  sequence: Sequence,
  { browser, inside, tabIdOf, stopExtension, attach, told }: SequenceBrowser,
  server: SequenceServer,
  patience: number,
): Promise<SequenceResult> {
  const page = await browser.newPage();
  try {
    await attach(page);
    let lived: Lived = { fates: new Map(), documents: 0 };
    let error: string | null = null;
    const tab = await tabNumber();
    try {
      lived = await live(sequence, { page, server, stopExtension: () => stopWhenQuiet(tab), goesOn: subject.goesOn });
    } catch (thrown) {
      error = String(thrown);
    }
    const end = Date.now() + patience;
    for (;;) {
      const found = await findingsOf(inside, tab, sequence.id);
      const compared = compare(subject, sequence, lived, server.slots(sequence.id), await told(sequence.id), found);
      if (error !== null || !isWrong(compared) || Date.now() > end) return { sequence, compared, error };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await page.close();
  }

  /** The tab is known by an address of its own. */
  async function tabNumber(): Promise<number> {
    await page.goto(`http://p${sequence.id}.test:${server.port}/tab/${sequence.id}`);
    return tabIdOf(inside, page);
  }

  /** What is held now has been told to the extension, or never will be. */
  async function stopWhenQuiet(tab: number): Promise<void> {
    const held = server.slots(sequence.id).filter((slot) => slot.held !== null && slot.ask.mode === 'cors');
    const end = Date.now() + patience;
    for (;;) {
      const found = new Set((await findingsOf(inside, tab, sequence.id)).map(({ target }) => target));
      if (held.every(({ ask }) => found.has(ask.target)) || Date.now() > end) break;
    }
    await stopExtension();
  }
}

/** Runs over the list with so many at a time. */
async function inParallel<T>(list: readonly T[], workers: number, run: (one: T) => Promise<void>): Promise<void> {
  const queue = [...list];
  const work = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await run(one);
  };
  await Promise.all(Array.from({ length: workers }, work));
}
