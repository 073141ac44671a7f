import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnosis } from '../../src/diagnoses/diagnosis.ts';
import { stages } from '../../src/diagnoses/stages.ts';

const folder = new URL('../../src/diagnoses/', import.meta.url);

interface Found {
  /** From `src/diagnoses`: `origin/allow-origin-slash.ts`. */
  readonly file: string;
  readonly diagnosis: Diagnosis;
}

/** Every diagnosis of the topic folders, in the order of explanation. */
export async function diagnosesInFolders(): Promise<readonly Found[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /^[^/]+\/.*\.ts$/.test(file))
    .filter((file) => /^export default /m.test(readFileSync(new URL(file, folder), 'utf8')));
  const found = await Promise.all(
    files.map(async (file): Promise<Found> => {
      const module: { readonly default: Diagnosis } = await import(new URL(file, folder).href);
      return { file, diagnosis: module.default };
    }),
  );
  return ordered(found.toSorted((a, b) => (a.diagnosis.id < b.diagnosis.id ? -1 : 1)));
}

/** By stage; in a stage what has a condition first, and each before the ones that it names. */
function ordered(found: readonly Found[]): readonly Found[] {
  return stages.flatMap((stage) => {
    const here = found.filter(({ diagnosis }) => diagnosis.stage === stage);
    const placed: Found[] = [];
    const place = (one: Found, path: readonly Found[]): void => {
      if (placed.includes(one)) return;
      if (path.includes(one)) throw new Error(`${one.diagnosis.id} stands before itself`);
      const first = here.filter(({ diagnosis }) => diagnosis.before.includes(one.diagnosis.id));
      for (const other of first) place(other, [...path, one]);
      placed.push(one);
    };
    const conditional = here.filter(({ diagnosis }) => diagnosis.conditional || diagnosis.fits !== null);
    for (const one of [...conditional, ...here]) place(one, []);
    return placed;
  });
}

/** The text of `src/diagnoses/all.ts`. */
export async function indexSource(): Promise<string> {
  const found = await diagnosesInFolders();
  const nameOf = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = found
    .map(({ file, diagnosis: { id } }) => `import ${nameOf(id)} from './${file}';`)
    .toSorted((a, b) => (a < b ? -1 : 1));
  const byStage = stages.map((stage) => {
    const here = found.filter(({ diagnosis }) => diagnosis.stage === stage);
    return [`  // ${stage}`, ...here.map(({ diagnosis: { id } }) => `  ${nameOf(id)},`)].join('\n');
  });
  return [
    '// Generated from the topic folders by `npm run new diagnosis` and by the tests (-u): do not edit.',
    "import type { Diagnosis } from './diagnosis.ts';",
    ...imports,
    '',
    '/** Every diagnosis, in the order of explanation (stages.ts). */',
    'export const all: readonly Diagnosis[] = [',
    ...byStage,
    '];',
    '',
  ].join('\n');
}
