import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Stack } from './stack.ts';
import { accepts } from '../../servers/ports.ts';
import { patience } from '../../patience.ts';

/** The program that has what the stack needs; throws with the command that installs it. */
export function programOf({ id, programs, probe, install }: Stack): string {
  const found = programs.find((program) => spawnSync(program, [...probe], { stdio: 'ignore' }).status === 0);
  if (found === undefined) throw new Error(`${id} is not installed here, so its recipe cannot be proven: ${install}`);
  return found;
}

/** Starts the stack on a free loopback port, calls `ask` with it, and ends it again. */
export async function serving<T>(
  stack: Stack,
  scenario: string,
  recipe: string | null,
  ask: (port: number) => Promise<T>,
): Promise<T> {
  const program = programOf(stack);
  const folder = await mkdtemp(join(tmpdir(), 'whycors-recipe-'));
  const port = await freePort();
  for (const [name, content] of Object.entries(stack.files(scenario, recipe, port, folder))) {
    await writeFile(join(folder, name), content);
  }
  const child = spawn(program, [...stack.args(port, folder)], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes.toString()));
  const closed = once(child, 'close');
  try {
    const waiting = AbortSignal.timeout(patience);
    while (!(await accepts(port))) {
      if (child.exitCode !== null || waiting.aborted)
        throw new Error(`${stack.id} did not start:\n${said.join('')}\n${recipe ?? ''}`);
      await pause(20);
    }
    return await ask(port);
  } finally {
    child.kill('SIGTERM');
    await closed;
    await rm(folder, { recursive: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
