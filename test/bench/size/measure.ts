import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../row.ts';
import { filesOfPage, filesOfWorker } from './loaded-files.ts';

/** What each page of the built extension loads, in kB (1,000 bytes) after gzip. */
export function measureSizes(dist: string): readonly Row[] {
  const pages = {
    panel: filesOfPage(dist, 'src/panel/index.html'),
    popup: filesOfPage(dist, 'src/popup/index.html'),
    'DevTools page': filesOfPage(dist, 'src/devtools/index.html'),
    worker: filesOfWorker(dist),
  };
  return Object.entries(pages).map(([name, files]) =>
    row(`${name}: JavaScript and CSS, gzip`, files.map(gzipped(dist))),
  );
}

export function sizeRow(what: string, bytes: number): Row {
  return row(what, [bytes]);
}

function row(what: string, bytes: readonly number[]): Row {
  const size = bytes.reduce((sum, one) => sum + one, 0) / 1000;
  return { part: 'size', what, unit: 'kB', median: size, low: size, high: size, rounds: 1 };
}

function gzipped(dist: string) {
  return (file: string) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
}
