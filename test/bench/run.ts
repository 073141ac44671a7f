import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureCore } from './core/measure.ts';
import { readOptions, usage, type Options } from './options.ts';
import { measurePage } from './page/measure.ts';
import { measurePanel } from './panel/measure.ts';
import { asTable, type Row } from './row.ts';
import { measureSizes } from './size/measure.ts';

const dist = fileURLToPath(new URL('../../dist/chrome', import.meta.url));

/** Progress goes to stderr, the table to stdout. */
const say = (line: string) => void process.stderr.write(`${line}\n`);

async function run({ rounds, parts, json }: Options): Promise<void> {
  const measured: Row[] = [];
  for (const part of parts) {
    if (part === 'size') measured.push(...measureSizes(dist));
    if (part === 'core') measured.push(...(await measureCore(rounds, say)));
    if (part === 'panel') measured.push(...(await measurePanel(dist, rounds, say)));
    if (part === 'page') measured.push(...(await measurePage(dist, rounds, say)));
  }
  process.stdout.write(`${asTable(measured)}\n`);
  if (json !== null) writeFileSync(json, `${JSON.stringify(measured, null, 2)}\n`);
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  say(`${options}\n${usage}`);
  process.exitCode = 2;
} else if (!existsSync(path.join(dist, 'manifest.json'))) {
  say('There is no built extension in dist/chrome: run `npm run build` first.');
  process.exitCode = 2;
} else await run(options);
