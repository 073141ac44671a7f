import { readFileSync } from 'node:fs';
import { launchChromium } from '../../chromium/launch.ts';
import { workerTarget } from '../../chromium/extension.ts';
import { copyExtension, readManifest } from '../copied-extension.ts';
import { choose, type CaptureMode } from './whycors.ts';

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
  const launched = await launchChromium({ extension: copy.path, headless: true });
  try {
    await choose(launched, mode);
    const worker = await (await workerTarget(launched.browser, launched.extensionId)).worker();
    if (worker === null) throw new Error('The extension has no worker to ask.');
    const listeners: readonly Listener[] = JSON.parse(String(await worker.evaluate('listenersAtRest()')));
    return listeners;
  } finally {
    await launched.close();
    await copy.remove();
  }
}
