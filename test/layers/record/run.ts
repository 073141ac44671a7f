import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { record } from './ask.ts';
import { stacks } from './stacks/index.ts';
import type { Recording, Scenario } from '../scenario.ts';
import type { Recipe, Stack, Started } from './stack.ts';
import { accepts } from '../../servers/ports.ts';

// npx tsx test/layers/record/run.ts [stack …], with LAB naming a folder that has the npm packages installed.

const lab = process.env['LAB'];
if (lab === undefined) throw new Error('LAB names no folder with the npm packages');
const wanted = process.argv.slice(2);

for (const stack of stacks.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  try {
    const recording = await recordingOf(stack);
    await writeFile(
      new URL(`../recorded/${stack.id}.json`, import.meta.url),
      `${JSON.stringify(recording, null, 1)}\n`,
    );
    console.log(`${stack.id}: ${recording.scenarios.length}`);
  } catch (error) {
    console.error(`${stack.id}: ${String(error)}\n  needs ${stack.needs.join(' ')}`);
    process.exitCode = 1;
  }
}

async function recordingOf(stack: Stack): Promise<Recording> {
  const versions = Object.fromEntries(
    Object.entries(stack.versions).map(([name, how]) => [name, versionOf(name, how)]),
  );
  const scenarios: Scenario[] = [];
  for (const recipe of stack.scenarios) scenarios.push(await scenarioOf(stack, recipe));
  return { stack: stack.id, title: stack.title, versions, measured: true, scenarios };
}

function versionOf(name: string, how: Stack['versions'][string]): string {
  const text =
    how === 'npm'
      ? execFileSync('node', [
          '-p',
          `require(${JSON.stringify(join(String(lab), 'node_modules', name, 'package.json'))}).version`,
        ])
      : spoken(how);
  return /\d+(?:\.\d+)+/.exec(String(text))?.[0] ?? '';
}

/** Some programs tell their version on the error stream. */
function spoken([program, ...args]: readonly [string, ...string[]]): string {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return stdout + stderr;
}

async function scenarioOf(stack: Stack, recipe: Recipe): Promise<Scenario> {
  const folder = join(String(lab), 'run', stack.id);
  await rm(folder, { recursive: true, force: true });
  const started = stack.start(recipe.mode, folder);
  const children = await startAll(started, folder);
  try {
    const before = [];
    for (const ask of recipe.before ?? []) before.push(await record(ask));
    const exchange = await record(recipe.ask);
    const { id, title, expected, words, responsible, control = false } = recipe;
    return {
      id: `${stack.id}-${id}`,
      title,
      before,
      exchange,
      expected,
      rootCause: { id: recipe.rootCause, words },
      responsible,
      control,
    };
  } finally {
    await Promise.all(children.map(end));
  }
}

async function startAll({ files, programs, listen, env }: Started, folder: string): Promise<readonly ChildProcess[]> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const said: string[] = [];
  const children = programs.map(([program, ...args]) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => said.push(bytes.toString()));
    return child;
  });
  const until = performance.now() + 40_000;
  for (const port of listen) {
    while (!(await accepts(port))) {
      if (performance.now() > until || children.some(({ exitCode }) => exitCode !== null)) {
        await Promise.all(children.map(end));
        throw new Error(`did not start: ${said.join('').slice(-2000)}`);
      }
      await pause(30);
    }
  }
  return children;
}

/** Ends the program and what it started: each is the leader of its own group. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const closed = once(child, 'close');
  process.kill(-child.pid, 'SIGKILL');
  await closed;
}
