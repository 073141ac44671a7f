import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { archive, type Files } from '../../package/archive.ts';
import type { Row } from '../row.ts';
import { filesOfPage, filesOfWorker } from './loaded-files.ts';

/** What each page of the built extension loads, in kB (1,000 bytes) after gzip, and the package that the stores get. */
export function measureSizes(dist: string): readonly Row[] {
  const pages = {
    panel: filesOfPage(dist, 'src/panel/index.html'),
    popup: filesOfPage(dist, 'src/popup/index.html'),
    'DevTools page': filesOfPage(dist, 'src/devtools/index.html'),
    worker: filesOfWorker(dist),
  };
  const ofPages = Object.entries(pages).map(([name, files]) =>
    row(`${name}: JavaScript and CSS, gzip`, files.map(gzipped(dist))),
  );
  return [...ofPages, row('the package (zip)', [archive(allFiles(dist)).length])];
}

function allFiles(dist: string): Files {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [path.relative(dist, file), readFileSync(file)]));
}

function row(what: string, bytes: readonly number[]): Row {
  const size = bytes.reduce((sum, one) => sum + one, 0) / 1000;
  return { part: 'size', what, unit: 'kB', median: size, low: size, high: size, rounds: 1 };
}

function gzipped(dist: string) {
  return (file: string) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
}
