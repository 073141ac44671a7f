import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findOrInstallChromium, installDebianPackages } from '../chromium/install.ts';
import { findOrInstallFirefox } from '../firefox/install.ts';
import { versionsOf } from '../recipes/running.ts';
import { nginx } from '../recipes/stacks/nginx.ts';

/** The server that recipes are proven on; Python reads recipes that strangers' values are in. */
const serverPackages = ['nginx-light', 'python3'];

/**
 * Before the browser tests: both browsers, the real servers and GitHub's reader of Markdown, installed where that is possible;
 * else the one command to run.
 */
export default async function setUp(): Promise<void> {
  const say = (line: string) => console.log(line);
  for (const find of [findOrInstallChromium, findOrInstallFirefox]) {
    const found = await find(say);
    if ('missing' in found) throw new Error(found.missing);
  }
  if (spawnSync('cmark-gfm', ['--version']).status !== 0) {
    const missing = await installDebianPackages(['cmark-gfm'], say);
    if (missing !== null)
      throw new Error(`Reports are read with the parser that GitHub uses, which is not here.\n${missing}`);
  }
  if (versionsOf(nginx) !== null && existsSync('/usr/bin/python3')) return;
  const missing = await installDebianPackages(serverPackages, say);
  if (missing !== null) throw new Error(`Recipes are proven on a real server, which is not here.\n${missing}`);
}
