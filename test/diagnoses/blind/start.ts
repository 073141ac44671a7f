import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import path from 'node:path';
import { back, front, type Blind, type Start, type WireAnswer } from './scenario.ts';
import { accepts } from '../../servers/ports.ts';

type End = () => Promise<void>;

/** Starts what a scenario needs; resolves to what ends it. Programs run in a folder of LAB, where their packages are found. */
export function startServers({ id, start }: Blind, lab: string): Promise<End> {
  if (start.kind === 'programs') return startPrograms(start, path.join(lab, 'run', id), lab);
  if (start.kind === 'wire') return startWire(start.answers);
  if (start.kind === 'raw') return startRaw(start.bytes);
  return Promise.resolve(() => Promise.resolve());
}

async function startPrograms(start: Extract<Start, { kind: 'programs' }>, folder: string, lab: string): Promise<End> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(start.files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content.replaceAll('/lab/', `${lab}/`));
  }
  const said: string[] = [];
  const children = start.programs.map(([program, ...args]) => {
    const options = {
      cwd: folder,
      env: { ...process.env, ...start.env },
      detached: true,
      stdio: 'pipe',
    } as const;
    const child = spawn(
      program,
      args.map((arg) => arg.replaceAll('/lab/', `${lab}/`)),
      options,
    );
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => said.push(bytes.toString()));
    return child;
  });
  const end: End = async () => {
    await Promise.all(children.map(stop));
  };
  const isBehind = children.length > 1;
  const until = performance.now() + 40_000;
  for (const port of isBehind ? [back, front] : [front]) {
    while (!(await accepts(port))) {
      if (performance.now() > until || children.some(({ exitCode }) => exitCode !== null)) {
        await end();
        throw new Error(`did not start: ${said.join('').slice(-900)}`);
      }
      await new Promise((next) => setTimeout(next, 30));
    }
  }
  return end;
}

/** Ends the program and what it started: each is the leader of its own group. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const closed = child.exitCode === null && child.signalCode === null ? once(child, 'close') : Promise.resolve();
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The whole group is gone already.
  }
  await closed;
}

async function startWire(answers: readonly WireAnswer[]): Promise<End> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = answers.find(
      ({ method = request.method, path: at = pathname }) => method === request.method && at === pathname,
    );
    if (found === undefined) return void response.writeHead(404).end();
    response.sendDate = false;
    const lines = found.headers
      .split('\n')
      .map((line) => line.replace('{origin}', request.headers.origin ?? '').replace('{now}', new Date().toUTCString()));
    const pairs = lines.flatMap((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
    response.writeHead(found.status, pairs).end(found.body ?? '');
  });
  server.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'));
  await new Promise<void>((done) => server.listen(front, '127.0.0.1', done));
  return () => closeOf(server);
}

async function startRaw(bytes: string): Promise<End> {
  const server = createSocketServer((socket) =>
    socket.on('error', () => undefined).once('data', () => socket.end(bytes)),
  );
  await new Promise<void>((done) => server.listen(front, '127.0.0.1', done));
  return () => closeOf(server);
}

async function closeOf(server: { close(done: () => void): void; closeAllConnections?(): void }): Promise<void> {
  const closed = new Promise<void>((done) => server.close(done));
  server.closeAllConnections?.();
  await closed;
}
