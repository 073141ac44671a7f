import { readFileSync } from 'node:fs';
import { launchChromium } from '../../chromium/launch.ts';
import { openExtensionPage, workerTarget } from '../../chromium/extension.ts';
import { copyExtension, readManifest } from '../copied-extension.ts';
import { choose, type CaptureMode } from './mode.ts';

/** One listener as it was registered: the event, and what was given besides the function (filter, extraInfoSpec). */
export interface Listener {
  readonly event: string;
  readonly rest: readonly unknown[];
}

const recorder = readFileSync(new URL('recorder.js', import.meta.url), 'utf8');

/** What the built extension's worker really listens to in a capture mode, written down in a real browser. */
export async function listenersOf(dist: string, mode: CaptureMode): Promise<readonly Listener[]> {
  const { background } = await readManifest(dist);
  if (background === undefined) throw new Error('The built extension has no worker to ask.');
  const copy = await copyExtension(
    dist,
    (manifest) => ({ ...manifest, background: { ...background, service_worker: 'recording.js' } }),
    {
      'recorder.js': recorder,
      'recording.js': `import './recorder.js';\nimport './${background.service_worker}';\n`,
    },
  );
  const { browser, extensionId, close } = await launchChromium({ extension: copy.path, headless: true });
  try {
    const page = await openExtensionPage(browser, extensionId, 'src/popup/index.html');
    await choose(page, mode);
    const worker = await (await workerTarget(browser, extensionId)).worker();
    if (worker === null) throw new Error('The extension has no worker to ask.');
    const listeners: readonly Listener[] = JSON.parse(String(await worker.evaluate('listenersAtRest()')));
    return listeners;
  } finally {
    await close();
    await copy.remove();
  }
}
