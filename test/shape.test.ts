import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

// The shape of the tree itself: what a reviewer would otherwise have to remember.

const files = ['src', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.posix.join(entry.parentPath.replaceAll(path.sep, '/'), entry.name)),
);
const pure = [
  'cors',
  'wording',
  'fixes',
  'layers',
  'diagnoses',
  'policy',
  'recipes',
  'stacks',
  'advice',
  'capture',
  'report',
];
const isPure = (file: string) => pure.some((folder) => file.startsWith(`src/${folder}/`));
const sources = files.filter((file) => /^src\/.*\.tsx?$/.test(file));

test('names are kebab-case', () => {
  const odd = files.filter((file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(path.posix.basename(file)));
  expect(odd.filter((file) => !file.includes('__snapshots__'))).toEqual([]);
});

test('no folder or file is a drawer for everything', () => {
  const drawers = files.filter((file) => /\b(?:utils?|helpers?|common|managers?|misc|shared)\b/.test(file));
  expect(drawers).toEqual([]);
});

test('the project’s top level holds what its card says and nothing else', () => {
  const allowed = new Set([
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'manifest.json',
    'vite.config.ts',
    'vitest.config.ts',
    'src',
    'test',
    'assets',
    'README.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'CHANGELOG.md',
    'node_modules',
    'dist',
    'output',
  ]);
  const others = readdirSync('.').filter((name) => !name.startsWith('.') && !allowed.has(name));
  expect(others).toEqual([]);
});

describe('the pure folders know neither time nor chance', () => {
  test.for(sources.filter(isPure))('%s', (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\./);
  });
});

describe('nothing that a stranger wrote can become markup', () => {
  test.for(sources)('%s', (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML|insertAdjacentHTML|\beval\(|new Function\(/,
    );
  });
});

test('the extension talks to nobody: no source opens a connection', () => {
  const talking = sources.filter((file) =>
    /\bfetch\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource)\b|sendBeacon\(/.test(
      readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|(['"`])(?:\\.|(?!\1)[\s\S])*\1/g, ''),
    ),
  );
  expect(talking).toEqual([]);
});
