import path from 'node:path';
import { build } from 'vite';
import { engines } from '../../package.json' with { type: 'json' };
import { openDevtoolsPanel } from '../chromium/devtools-panel.ts';
import { findOrInstallChromium } from '../chromium/install.ts';
import { hasDisplay, launchChromium, type Launched } from '../chromium/launch.ts';
import { serveDemo, type Serving } from '../servers/serve.ts';
import { buildDemo, demoPages } from './build.ts';
import { openDashboard, runAll } from './dashboard.ts';
import { beginLifetime, Interrupted, type Lifetime } from './lifetime.ts';
import { nodeIsOldFor } from './node-version.ts';
import { help, readOptions, type Options } from './options.ts';
import { runHeadless } from './run-headless.ts';

const extension = path.resolve('dist/chrome');
const output = path.join('output', 'demo');
const say = (line: string) => console.log(line);

process.exit(await main(process.argv.slice(2)));

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if ('error' in options) return fail(`${options.error}\n\n${help}`, 2);
  if (options.help) {
    say(help);
    return 0;
  }
  if (nodeIsOldFor(engines.node, process.version))
    return fail(`This is Node ${process.version}, ${engines.node} is needed.`);
  const lifetime = beginLifetime();
  try {
    return await demo(options, lifetime);
  } catch (error) {
    if (error instanceof Interrupted) return error.exitCode;
    return fail(error instanceof Error ? error.message : String(error));
  } finally {
    await lifetime.end();
  }
}

async function demo(options: Options, lifetime: Lifetime): Promise<number> {
  const found = await lifetime.wait(findOrInstallChromium(say));
  if ('missing' in found) return fail(found.missing);
  say('Building the extension and the demo …');
  await lifetime.wait(buildAll());
  const serving = await lifetime.open(serveDemo({ pages: demoPages, port: options.port }));
  sayWhere(serving);
  const headless = options.headless || !hasDisplay();
  const launched = await lifetime.open(
    launchChromium({
      executable: found.path,
      extension,
      headless,
      devtools: !headless,
      flags: ['--window-size=1600,1000'],
    }),
  );
  if (!headless) return stayOpen(launched, serving, lifetime);
  say('Running every situation headless …\n');
  const { text, differences } = await lifetime.wait(runHeadless(launched, serving.site, output));
  say(text);
  if (options.keep) {
    say('\nStill open; Ctrl-C ends it.');
    await lifetime.wait(untilClosed(launched));
  }
  return differences === 0 ? 0 : 1;
}

async function buildAll(): Promise<void> {
  try {
    await build({ logLevel: 'warn' });
    await buildDemo();
  } catch (error) {
    throw new Error(`The build failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function sayWhere({ site, taken }: Serving): void {
  if (taken.length === 1) say(`Port ${taken.join()} is taken on this machine; a free one is used instead.`);
  if (taken.length > 1) say(`Ports ${taken.join(', ')} are taken on this machine; free ones are used instead.`);
  say(`The dashboard is ${site.page}, its API ${site.api}, the third origin ${site.third}.`);
}

async function stayOpen(launched: Launched, { site }: Serving, lifetime: Lifetime): Promise<number> {
  const page = await lifetime.wait(openDashboard(launched.browser, site));
  await lifetime.wait(openDevtoolsPanel(launched.extensionId, page));
  await lifetime.wait(runAll(page));
  say('Chromium is open, with DevTools on the WhyCORS panel. Ctrl-C or closing the browser ends the demo.');
  await lifetime.wait(untilClosed(launched));
  return 0;
}

function untilClosed({ browser }: Launched): Promise<void> {
  return new Promise((resolve) => browser.once('disconnected', () => resolve()));
}

function fail(message: string, exitCode = 1): number {
  console.error(message);
  return exitCode;
}
