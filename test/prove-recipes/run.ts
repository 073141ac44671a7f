import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
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
import { proveFolder } from '../recipes/stacks/prove-folder.ts';
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

const nodeModules = [
  'fastify@5',
  '@fastify/cors@11',
  'hono@4',
  '@hono/node-server@2',
  'koa@3',
  '@koa/cors@5',
  '@koa/router@15',
  '@nestjs/core@12',
  '@nestjs/common@12',
  '@nestjs/platform-express@12',
  'reflect-metadata@0.2',
  'rxjs@7',
  'h3@2',
];

const goModules = [
  'github.com/gin-gonic/gin',
  'github.com/gin-contrib/cors',
  'github.com/rs/cors',
  'github.com/go-chi/chi/v5',
  'github.com/go-chi/cors',
  'github.com/labstack/echo/v4',
  'github.com/labstack/echo/v4/middleware',
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
installNode();
installGo();
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
  install(pythonFolder, packages, () => {
    const made = ran('python3', ['-m', 'venv', pythonFolder], '.');
    return made && ran(path.join(pythonFolder, 'bin/pip'), ['install', '--quiet', ...packages], '.');
  });
}

/** What the tests do without of npm. */
function installNode(): void {
  const folder = path.join(proveFolder, 'node');
  install(folder, nodeModules, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
    return ran('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...nodeModules], folder);
  });
}

/** Fetched and built once, so that a state takes seconds. */
function installGo(): void {
  const folder = path.join(proveFolder, 'go');
  install(folder, goModules, () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'go.mod'), 'module prove\n\ngo 1.25\n');
    const imports = goModules.map((name) => `import _ "${name}"`).join('\n');
    writeFileSync(path.join(folder, 'prove.go'), `package prove\n\n${imports}\n`);
    return ran('go', ['mod', 'tidy'], folder) && ran('go', ['build', './...'], folder);
  });
}

function install(folder: string, names: readonly string[], run: () => boolean): void {
  if (existsSync(folder)) return;
  console.log(`Installing ${names.join(', ')} into ${folder} …`);
  if (!run()) console.log('That did not work: what needs them may be missing, or old.');
}

function ran(program: string, args: readonly string[], cwd: string): boolean {
  return spawnSync(program, args, { cwd, stdio: 'inherit' }).status === 0;
}
