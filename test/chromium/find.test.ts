import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from './find.ts';

let folder: string;
const at = (...parts: readonly string[]) => path.join(folder, ...parts);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whycors-find-'));
  for (const [place, name, mode] of [
    ['first', 'google-chrome', 0o755],
    ['second', 'chromium', 0o755],
    ['third', 'chromium', 0o644],
  ] as const) {
    await mkdir(at(place));
    await writeFile(at(place, name), '#!/bin/sh\n');
    await chmod(at(place, name), mode);
  }
});

afterAll(() => rm(folder, { recursive: true }));

const find = (env: Readonly<Record<string, string>>) => findChromium({ env, platform: 'linux' });

test('the name decides, then the order of PATH', () => {
  const PATH = [at('third'), at('first'), at('second')].join(path.delimiter);
  expect(find({ PATH })).toEqual({ path: at('second', 'chromium') });
  expect(find({ PATH: at('first') })).toEqual({ path: at('first', 'google-chrome') });
});

test('a variable comes before PATH, and an empty one is none', () => {
  const PATH = at('second');
  expect(find({ PATH, CHROME_PATH: at('first', 'google-chrome') })).toEqual({ path: at('first', 'google-chrome') });
  expect(find({ PATH, CHROMIUM_PATH: '' })).toEqual({ path: at('second', 'chromium') });
});

test('a variable that names no program is an error', () => {
  for (const named of [at('nothing'), at('first'), at('third', 'chromium')]) {
    expect(find({ PATH: at('second'), CHROMIUM_PATH: named })).toEqual({ missing: expect.stringContaining(named) });
  }
});

test('nothing found', () => {
  expect(find({ PATH: at('third') })).toEqual({ missing: 'No Chromium, Chrome or Edge was found on this machine.' });
  expect(find({})).toHaveProperty('missing');
});

test('the usual places of Windows are asked for there', () => {
  expect(findChromium({ env: { PROGRAMFILES: 'C:\\Program Files' }, platform: 'win32' })).toHaveProperty('missing');
});
