import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json' with { type: 'json' };
import { archive, missingFrom, type Files } from './archive.ts';

for (const [target, build] of [
  ['chrome', 'npm run build'],
  ['firefox', 'npm run build:firefox'],
] as const) {
  const folder = path.join('dist', target);
  const file = path.join('dist', `whycors-${target}-${version}.zip`);
  const zip = archive(filesOf(folder));
  const missing = missingFrom(zip);
  if (missing.length > 0) {
    console.error(`${folder} is not complete, it lacks ${missing.join(', ')}. Build it anew: ${build}`);
    process.exit(1);
  }
  writeFileSync(file, zip);
  console.log(`${file}: ${(zip.length / 1024).toFixed(1)} KiB`);
}

function filesOf(root: string): Files {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(root, file).split(path.sep).join('/'), readFileSync(file)];
    }),
  );
}
