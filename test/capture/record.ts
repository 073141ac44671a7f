import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workerTarget } from '../chromium/extension.ts';
import { launchChromium } from '../chromium/launch.ts';
import { openSites } from './sites.ts';
import { situations } from './situations.ts';

// Records what real Chromium's `webRequest` says in each situation: npx tsx test/capture/record.ts
// Ports become 3000 (page) and 4000 (api), so that two recordings differ only where the browser does.

const here = import.meta.dirname;
const sites = await openSites();
const { browser, extensionId, close } = await launchChromium({ extension: path.join(here, 'probe'), headless: true });
try {
  const worker = await (await workerTarget(browser, extensionId)).worker();
  if (worker === null) throw new Error('The probe has no worker.');
  for (const { name, script } of situations) {
    const page = await browser.newPage();
    await page.goto(`${sites.app}/`);
    await worker.evaluate('log.length = 0');
    await page.evaluate(`(async () => { ${script(sites)} })()`);
    // Every situation ends with this one: when its end was told, everything before it was.
    await page.evaluate(`fetch('/last')`);
    await worker.evaluate(
      `new Promise((done) => { const look = () => log.some(([n, d]) => n === 'onCompleted' && d.url.endsWith('/last')) ? done() : setTimeout(look, 5); look(); })`,
    );
    const events = await worker.evaluate('log.filter(([, d]) => !d.url.endsWith("/last"))');
    const text = JSON.stringify(events, null, 1)
      .replaceAll(new URL(sites.app).port, '3000')
      .replaceAll(new URL(sites.api).port, '4000');
    await writeFile(path.join(here, 'logs', `${name}.json`), `${text}\n`);
    console.log(`${name}: ${Array.isArray(events) ? events.length : 0} events`);
    await page.close();
  }
} finally {
  await close();
  await sites.close();
}
