import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { indexSource } from '../diagnoses/index-source.ts';
import { diagnosisFiles } from './diagnosis.ts';

// `npm run new diagnosis <topic>/<id>`: the files of a new diagnosis, and its place in the index.

const [what, name = ''] = process.argv.slice(2);
const named = /^(?<topic>[a-z][a-z-]*)\/(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name)?.groups;
if (what !== 'diagnosis' || named === undefined) {
  console.error('npm run new diagnosis <topic>/<id>');
  process.exit(1);
}
const { topic = '', id = '' } = named;
const files = diagnosisFiles(topic, id);
const taken = Object.keys(files).filter((file) => existsSync(file));
if (taken.length > 0) {
  console.error(`${taken.join(', ')}: there already`);
  process.exit(1);
}
for (const [file, text] of Object.entries(files)) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
writeFileSync('src/diagnoses/all.ts', await indexSource());
console.log('src/diagnoses/all.ts');
