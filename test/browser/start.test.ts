import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../chromium/find.ts';
import { listen, accepts } from '../servers/ports.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whycors-start-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  /** Resolves when the output holds the text; rejects when the program ends without it. */
  readonly says: (text: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = process.cwd()): Started {
  const program = ['--import', import.meta.resolve('tsx'), path.resolve('test/demo/start.ts'), ...args];
  const child = spawn(process.execPath, program, { cwd, env: { ...process.env, TMPDIR: folder, ...env } });
  let output = '';
  const listeners = new Set<() => void>();
  const onData = (data: Buffer) => {
    output += data.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', onData);
  child.stderr.on('data', onData);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, output }));
  });
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => output.includes(text) && resolve();
      listeners.add(check);
      check();
      void ended.then(() => reject(new Error(`It ended without saying "${text}":\n${output}`)));
    });
  return { child, says, ended };
}

async function profilesIn(place: string): Promise<readonly string[]> {
  return (await readdir(place)).filter((name) => name.startsWith('whycors-profile-'));
}

test('a taken port: says so, uses a free one, and all findings are as expected', async () => {
  const { port, servers } = await listen(0);
  const { code, output } = await start(['--headless', '--port', String(port)]).ended;
  for (const server of servers) server.close();
  expect(output).toContain(`Port ${port} is taken on this machine; a free one is used instead.`);
  expect(output).toMatch(/(\d+) of \1 findings are as expected\./);
  expect(code).toBe(0);
  for (const file of ['report.md', 'report.json', 'panel.png']) {
    expect((await readFile(path.join('output', 'demo', file))).length).toBeGreaterThan(1000);
  }
  expect(await profilesIn(folder)).toEqual([]);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s closes the servers and the browser and removes its profile',
  async (signal) => {
    const { child, says, ended } = start(['--headless']);
    await says('Running every situation');
    child.kill(signal);
    const { code, output } = await ended;
    expect(code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(await profilesIn(folder)).toEqual([]);
    const port = Number(/dashboard is http:\/\/localhost:(\d+)/.exec(output)?.[1]);
    expect(await accepts(port)).toBe(false);
  },
);

/** A program that starts the browser with windows but without a screen, and notes its process id. */
async function windowedBrowser(): Promise<Readonly<Record<string, string>>> {
  const found = findChromium();
  const program = path.join(folder, 'browser');
  const script = `#!/bin/sh\necho $$ > '${folder}/pid'\nexec '${'path' in found ? found.path : ''}' --ozone-platform=headless "$@"\n`;
  await writeFile(program, script, { mode: 0o755 });
  return { CHROMIUM_PATH: program, DISPLAY: ':0' };
}

test('with a display: runs everything and stays open until Ctrl-C', async () => {
  const { child, says, ended } = start([], await windowedBrowser());
  await says('Chromium is open, with DevTools on the WhyCORS panel.');
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
  expect(await profilesIn(folder)).toEqual([]);
});

test('with a display: closing the browser ends it', async () => {
  const { says, ended } = start([], await windowedBrowser());
  await says('Chromium is open');
  process.kill(Number(await readFile(path.join(folder, 'pid'), 'utf8')));
  expect((await ended).code).toBe(0);
  expect(await profilesIn(folder)).toEqual([]);
});

test.each([
  ['a variable that names nothing', { CHROMIUM_PATH: '/nowhere/chromium' }, 'CHROMIUM_PATH is "/nowhere/chromium"'],
  ['an empty PATH', { CHROMIUM_PATH: '', CHROME_PATH: '' }, 'No Chromium, Chrome or Edge was found'],
])('no browser (%s): one clear message', async (_, env, message) => {
  // A folder without programs, so that nothing can be found or installed.
  const { code, output } = await start(['--headless'], { ...env, PATH: folder }).ended;
  expect(output).toContain(message);
  expect(output).toContain('Install one with: ');
  expect(code).toBe(1);
});

test('a build that fails: its reason, nothing started', async () => {
  await writeFile(path.join(folder, 'vite.config.mjs'), 'throw new Error("the configuration is broken")');
  const { code, output } = await start(['--headless'], {}, folder).ended;
  expect(output).toContain('The build failed: ');
  expect(output).toContain('the configuration is broken');
  expect(output).not.toContain('The dashboard is');
  expect(code).toBe(1);
});

test('an option that does not exist: what is wrong, and the help', async () => {
  const { code, output } = await start(['--colour']).ended;
  expect(output).toContain("'--colour'");
  expect(output).toContain('--port N');
  expect(code).toBe(2);
});
