import path from 'node:path';
import { parseArgs } from 'node:util';
import { openSites } from '../capture/sites.ts';
import { chromium } from '../conformance/sequences/chromium/launch.ts';
import { firefox } from '../conformance/sequences/firefox/launch.ts';
import { soakContexts } from './contexts.ts';
import { isSound } from './counts.ts';
import { soakStorage } from './full-storage.ts';
import { soakStops } from './stops.ts';

const parts = { stops: soakStops, contexts: soakContexts, storage: soakStorage } as const;

const usage = `npm run soak -- [options]
  --browser NAME    chromium or firefox (default: one after the other)
  --part NAME       stops: 1,000 requests with 75 stops of the worker; contexts: 200 frames and 50 workers;
                    storage: more than it takes (default: all)
  --extension DIR   the unpacked extension (default dist/chrome or dist/firefox)`;

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      part: { type: 'string' },
      extension: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const subjects = [chromium, firefox].filter(({ name }) => values.browser === undefined || name === values.browser);
  const wanted = Object.entries(parts).filter(([name]) => values.part === undefined || name === values.part);
  if (values.help || subjects.length === 0 || wanted.length === 0) {
    console.log(usage);
    return values.help;
  }
  let isAllSound = true;
  for (const subject of subjects) {
    for (const [name, soak] of wanted) {
      const sites = await openSites();
      const launched = await subject.launch(path.resolve(values.extension ?? subject.built));
      try {
        const started = performance.now();
        const counts = await soak({ launched, sites });
        isAllSound &&= isSound(counts);
        const seconds = ((performance.now() - started) / 1000).toFixed(0);
        console.log(`${subject.name}, ${name}: ${JSON.stringify(counts)} in ${seconds} s`);
      } finally {
        await launched.close();
        await sites.close();
      }
    }
  }
  return isAllSound;
}

process.exitCode = (await main()) ? 0 : 1;
