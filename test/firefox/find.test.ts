import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFirefox } from './find.ts';

let folder: string;
const at = (...parts: readonly string[]) => path.join(folder, ...parts);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whycors-find-'));
  for (const [place, name, mode] of [
    ['first', 'firefox', 0o755],
    ['second', 'firefox-esr', 0o755],
    ['third', 'firefox-esr', 0o644],
  ] as const) {
    await mkdir(at(place));
    await writeFile(at(place, name), '#!/bin/sh\n');
    await chmod(at(place, name), mode);
  }
});

afterAll(() => rm(folder, { recursive: true }));

const find = (env: Readonly<Record<string, string>>) => findFirefox({ env, platform: 'linux' });

test('the name decides, then the order of PATH', () => {
  const PATH = [at('third'), at('first'), at('second')].join(path.delimiter);
  expect(find({ PATH })).toEqual({ path: at('second', 'firefox-esr') });
  expect(find({ PATH: at('first') })).toEqual({ path: at('first', 'firefox') });
});

test('a variable comes before PATH, and one that names no program is an error', () => {
  const PATH = at('second');
  expect(find({ PATH, FIREFOX_PATH: at('first', 'firefox') })).toEqual({ path: at('first', 'firefox') });
  expect(find({ PATH, FIREFOX_PATH: at('nothing') })).toEqual({ missing: expect.stringContaining(at('nothing')) });
});

test('nothing found', () => {
  expect(find({ PATH: at('third') })).toEqual({ missing: 'No Firefox was found on this machine.' });
  expect(findFirefox({ env: { PROGRAMFILES: 'C:\\Program Files' }, platform: 'win32' })).toHaveProperty('missing');
});
