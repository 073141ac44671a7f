import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openLab } from '../recipes/lab.ts';
import { prove, type Proof } from '../recipes/prove.ts';
import { versionsOf } from '../recipes/running.ts';
import { django } from '../recipes/stacks/django.ts';
import { express } from '../recipes/stacks/express.ts';
import { fastapi } from '../recipes/stacks/fastapi.ts';
import { flask } from '../recipes/stacks/flask.ts';
import { chi, echo, gin, goNetHttp } from '../recipes/stacks/go-frameworks.ts';
import { nginx } from '../recipes/stacks/nginx.ts';
import { fastify, h3, hono, koa, nestjs } from '../recipes/stacks/node-frameworks.ts';
import { pythonFolder } from '../recipes/stacks/python.ts';
import { tableOf, type Result } from './table.ts';

// npm run prove-recipes [-- stack …]: every recipe on its real server, in today's versions; writes assets/proven-recipes.
// What cannot be installed is said and left out. Ends with 1 when a recipe does not do what it should.

const packages = [
  'django==5.2.*',
  'django-cors-headers==4.9.*',
  'djangorestframework==3.*',
  'fastapi==0.*',
  'uvicorn==0.*',
  'flask==3.*',
  'flask-cors==6.*',
];

const wanted = new Set(process.argv.slice(2));
const stacks = [
  django,
  express,
  fastapi,
  flask,
  nginx,
  fastify,
  hono,
  koa,
  nestjs,
  h3,
  gin,
  chi,
  echo,
  goNetHttp,
].filter(({ id }) => wanted.size === 0 || wanted.has(id));

installPython();
const lab = await openLab();
const folder = path.resolve(import.meta.dirname, '../../assets/proven-recipes');
await mkdir(folder, { recursive: true });
let failed = 0;
for (const stack of stacks) {
  const versions = versionsOf(stack);
  if (versions === null) {
    console.log(`${stack.id}: not installed, so not proven (${stack.install})`);
    continue;
  }
  const results: Result[] = [];
  for (const state of stack.states) {
    const proof = await prove(lab, stack, state);
    results.push({ state: state.name, proof });
    say(stack.id, state.name, proof);
  }
  const faulty = results.filter(({ proof }) => proof.faults.length > 0).length;
  failed += faulty;
  console.log(`${stack.id}: ${results.length - faulty} of ${results.length} broken states pass at the first paste.`);
  const page = tableOf(stack.id, versions, results, new Date().toISOString().slice(0, 10));
  await writeFile(path.join(folder, `${stack.id}.md`), page);
}
await lab.close();
process.exitCode = failed === 0 ? 0 : 1;

function say(id: string, name: string, { faults, recipe, after }: Proof): void {
  console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${id}: ${name}`);
  if (faults.length > 0) console.log([...faults, recipe?.code, ...Object.values(after)].join('\n'));
}

/** Into a folder of its own; without it, the stacks of Python run in Debian's versions, if those are installed. */
function installPython(): void {
  if (existsSync(pythonFolder)) return;
  console.log(`Installing ${packages.join(', ')} into ${pythonFolder} …`);
  const made = spawnSync('python3', ['-m', 'venv', pythonFolder], { stdio: 'inherit' }).status === 0;
  const pip = path.join(pythonFolder, 'bin/pip');
  if (!made || spawnSync(pip, ['install', '--quiet', ...packages], { stdio: 'inherit' }).status !== 0) {
    console.log('That did not work: Django, FastAPI and Flask may be missing, or old.');
  }
}
