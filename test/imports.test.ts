import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import table from '../.build/may-import.json';

// Who imports whom: the table of the linter is the one in CONTRIBUTING, and no file reaches itself through its imports.

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll(path.sep, '/')}`)
  .filter((file) => /\.tsx?$/.test(file));
const imports = new Map(
  sources.map((file) => [
    file,
    [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^'?]+)/g)].map(([, to = '']) =>
      path.posix.join(path.posix.dirname(file), to),
    ),
  ]),
);
const mayImport: Readonly<Record<string, readonly string[]>> = table;
const folderOf = (file: string) => file.split('/')[1] ?? '';

describe('CONTRIBUTING has the import table of the linter', () => {
  const told = tableOf(readFileSync('CONTRIBUTING.md', 'utf8'));

  test('with the same folders', () => {
    expect([...told.keys()].toSorted()).toEqual(Object.keys(mayImport).toSorted());
  });

  test.for([...told])('%s', ([folder, others]) => {
    expect(others.toSorted()).toEqual((mayImport[folder] ?? []).toSorted());
  });
});

test('no file imports what the table forbids', () => {
  const forbidden = [...imports].flatMap(([file, targets]) => {
    const folder = folderOf(file);
    const allowed = new Set([folder, ...(mayImport[folder] ?? [])]);
    return targets.filter((to) => to.startsWith('src/') && !allowed.has(folderOf(to))).map((to) => `${file} -> ${to}`);
  });
  expect(forbidden).toEqual([]);
});

/** The rows of the table: the folders in the first column, and what each may import, from the last. */
function tableOf(markdown: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  for (const line of markdown.split('\n').filter((line) => line.startsWith('| `src/'))) {
    const [, folders = '', , others = ''] = line.split('|');
    for (const [, folder = ''] of folders.matchAll(/`src\/([\w-]+)`/g)) rows.set(folder, namesIn(others, rows));
  }
  return rows;
}

function namesIn(cell: string, before: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const names = [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
  if (!cell.includes('everything up to')) return names;
  return [...new Set([...(before.get('report') ?? []), ...names])];
}
