import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What ships is what was tested: the same files from every environment, and nothing in them of the machine that built them.

type Files = ReadonlyMap<string, string>;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whycors-built-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Each file's bytes as Latin-1 text, by its path in the folder. */
async function filesIn(root: string): Promise<Files> {
  const entries = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => path.join(entry.parentPath, entry.name)).toSorted();
  return new Map(
    await Promise.all(paths.map(async (file) => [path.relative(root, file), await readFile(file, 'latin1')] as const)),
  );
}

/** Builds in a development environment, as a test runner's or a shell's is. */
async function builtHere(target: string, environment: string): Promise<Files> {
  const outDir = path.join(folder, `${target}-${environment}`);
  process.env['NODE_ENV'] = environment;
  const mode = target === 'firefox' ? { mode: target } : {};
  await build({ ...mode, logLevel: 'silent', build: { outDir, emptyOutDir: true } });
  return filesIn(outDir);
}

/** Which files hold one of the texts. */
function holding(files: Files, texts: readonly string[]): readonly string[] {
  return [...files].filter(([, text]) => texts.some((one) => text.includes(one))).map(([name]) => name);
}

/** A path as it stands in a file: plain, in a string of JavaScript on Windows, and as a URL. */
const spelled = (place: string) => [place, place.replaceAll('\\', '\\\\'), place.replaceAll('\\', '/')];

const places = [process.cwd(), homedir()].filter((place) => place !== path.parse(place).root).flatMap(spelled);

describe.for(['chrome', 'firefox'])('dist/%s', (target) => {
  test.for(['test', 'development'])('is what a build with NODE_ENV=%s gives', async (environment) => {
    const [built, shipped] = await Promise.all([builtHere(target, environment), filesIn(path.resolve('dist', target))]);
    expect([...built.keys()]).toEqual([...shipped.keys()]);
    expect([...built].filter(([name, text]) => shipped.get(name) !== text).map(([name]) => name)).toEqual([]);
  });

  test('holds no path of this machine', async () => {
    expect(holding(await filesIn(path.resolve('dist', target)), places)).toEqual([]);
  });

  test('is a production build: no development JSX, no hot reload, no source map', async () => {
    const files = await filesIn(path.resolve('dist', target));
    expect(files.size).toBeGreaterThan(10);
    const development = ['jsxDEV', 'fileName:', 'import.meta.hot', '@vite/client'];
    expect(holding(files, [...development, 'sourceMappingURL'])).toEqual([]);
  });
});
