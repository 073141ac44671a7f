import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { accepts, freePort } from '../servers/ports.ts';
import type { Files } from './apply-steps.ts';
import type { Stack } from './stacks/stack.ts';

/** What of the stack is installed, one line; null where it is not. */
export function versionsOf({ versions: [program, ...args] }: Pick<Stack, 'versions'>): string | null {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? (stdout + stderr).trim().replaceAll('\n', ', ') : null;
}

/** Starts the stack with these files on a free loopback port, calls `use` with its address, and ends it again. */
export async function running<T>(stack: Stack, files: Files, use: (server: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'whycors-recipe-'));
  const port = await freePort();
  for (const [name, content] of Object.entries(stack.place?.(files, folder, port) ?? files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  for (const [name, target] of Object.entries(stack.links ?? {})) await symlink(target, path.join(folder, name));
  const [program, ...args] = stack.start(folder, port);
  const env = { ...process.env, PORT: String(port) };
  const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout.on('data', (bytes: Buffer) => said.push(bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes.toString()));
  const closed = once(child, 'close');
  try {
    const patience = AbortSignal.timeout(60_000);
    while (!(await accepts(port))) {
      if (child.exitCode !== null || patience.aborted)
        throw new Error(`${stack.id} did not start:\n${said.join('')}\n${files[stack.main] ?? ''}`);
      await pause(20);
    }
    return await use(`http://localhost:${port}`);
  } finally {
    child.kill('SIGTERM');
    await closed;
    await rm(folder, { recursive: true });
  }
}
