import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { selfSigned } from '../../servers/look-alikes/certificate.ts';
import { openBrowser, type Opened } from './browser.ts';
import { openSides } from './sides.ts';
import { families } from './servers/index.ts';
import type { Blind } from './scenario.ts';
import { startServers } from './start.ts';
import { keep } from './keep.ts';

// LAB=/some/folder npx tsx test/diagnoses/blind/record.ts [id …]: starts each server, lets a real Chromium with the built
// extension make the requests, and writes down what the extension stored. Needs what test/layers/record/readme.md names, and
// in LAB: koa2-cors @fastify/rate-limit moleculer moleculer-web @tinyhttp/app @tinyhttp/cors @trpc/server live-server
// cors-anywhere oauth2-mock-server micro micro-cors; of Debian: docker-registry starman libplack-middleware-crossorigin-perl
// squid nghttp2-proxy libapache2-mod-security2 python3-pyramid python3-waitress python3-hypercorn.

const lab = process.env['LAB'];
if (lab === undefined) throw new Error('LAB names no folder with the npm packages');
const wanted = process.argv.slice(2);
const all = Object.entries(families).flatMap(([family, blinds]) => blinds.map((one) => ({ family, one })));

// Servers under test find the certificate where they look for their packages.
const pem = selfSigned();
for (const name of ['key', 'cert'] as const) await writeFile(path.join(lab, `${name}.pem`), pem[name]);
const sides = await openSides(pem);
const browser = await openBrowser(all.map(({ one }) => one));
try {
  for (const { family, one } of all.filter(({ one: { id } }) => wanted.length === 0 || wanted.includes(id))) {
    try {
      console.log(await recorded(browser, one, family, lab));
    } catch (error) {
      console.error(`${one.id}: ${String(error)}`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  sides.close();
}

async function recorded(opened: Opened, one: Blind, family: string, folder: string): Promise<string> {
  const end = await startServers(one, folder);
  try {
    const exchanges = await opened.ask(one);
    const exchange = exchanges.at(-1);
    if (exchange === undefined) throw new Error('nothing was seen');
    await keep(family, { id: one.id, stack: one.stack, exchange, history: exchanges.slice(0, -1) });
    return `${one.id}: ${exchange.end?.kind === 'error' ? exchange.end.error : exchange.end?.kind}`;
  } finally {
    await end();
  }
}
