import { spawnSync } from 'node:child_process';
import { findOrInstallChromium, installDebianPackages } from '../chromium/install.ts';
import { findOrInstallFirefox } from '../firefox/install.ts';
import { programOf } from '../recipes/stacks/serve.ts';
import { django } from '../recipes/stacks/django.ts';
import { fastapi } from '../recipes/stacks/fastapi.ts';
import { flask } from '../recipes/stacks/flask.ts';
import { nginx } from '../recipes/stacks/nginx.ts';

const serverPackages = [
  'nginx-light',
  'python3-django',
  'python3-django-cors-headers',
  'python3-flask',
  'python3-flask-cors',
  'python3-fastapi',
  'python3-uvicorn',
];

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
  if ([django, fastapi, flask, nginx].every(isInstalled)) return;
  const missing = await installDebianPackages(serverPackages, say);
  if (missing !== null) throw new Error(`The recipes are proven on real servers, which are not all here.\n${missing}`);
}

function isInstalled(stack: Parameters<typeof programOf>[0]): boolean {
  try {
    programOf(stack);
    return true;
  } catch {
    return false;
  }
}
