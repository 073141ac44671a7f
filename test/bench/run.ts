import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { measureCore } from './core/measure.ts';
import { readOptions, usage, type Options, type Part } from './options.ts';
import { measurePage } from './page/measure.ts';
import { measurePanel } from './panel/measure.ts';
import { asTable, type Row } from './row.ts';
import { measureSizes } from './size/measure.ts';

/** Progress goes to stderr, the table to stdout. */
const say = (line: string) => void process.stderr.write(`${line}\n`);

async function run({ rounds, parts, json }: Options): Promise<void> {
  const dist = await mkdtemp(path.join(tmpdir(), 'whycors-bench-'));
  try {
    // A build of its own: nobody changes it while browsers are running it.
    await build({ logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
    const rows: Row[] = [];
    for (const part of parts) rows.push(...(await measure(part, dist, rounds)));
    process.stdout.write(`${asTable(rows)}\n`);
    if (json !== null) await writeFile(json, `${JSON.stringify(rows, null, 2)}\n`);
  } finally {
    await rm(dist, { recursive: true, force: true });
  }
}

async function measure(part: Part, dist: string, rounds: number): Promise<readonly Row[]> {
  switch (part) {
    case 'page':
      return measurePage(dist, rounds, say);
    case 'core':
      return measureCore(rounds, say);
    case 'panel':
      return measurePanel(dist, rounds, say);
    case 'size':
      return measureSizes(dist);
  }
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  say(`${options}\n${usage}`);
  process.exitCode = 2;
} else await run(options);
