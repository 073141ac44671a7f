import { newWorkerStopper, openExtensionPage, tabIdOf } from '../../../chromium/extension.ts';
import { launchChromium } from '../../../chromium/launch.ts';
import type { SequenceBrowser, SequenceSubject } from '../browser.ts';
import { newProtocol } from './protocol.ts';

const hosts =
  '--host-resolver-rules=MAP *.test 127.0.0.1, MAP *.example 127.0.0.1, MAP *.localhost 127.0.0.1, MAP *.invalid ~NOTFOUND';

/** Chromium: the DevTools protocol's `corsErrorStatus` is its word. */
export const chromium: SequenceSubject = {
  name: 'chromium',
  built: 'dist/chrome',
  build: 'build',
  launch,
  codeOf: (codes) => codes.chromium,
  networkCode: null,
  goesOn: () => false,
  alsoNames: () => false,
  isUnsettled: () => false,
};

async function launch(extension: string): Promise<SequenceBrowser> {
  const { browser, extensionId, close } = await launchChromium({ extension, headless: true, flags: [hosts] });
  const inside = await openExtensionPage(browser, extensionId, 'src/popup/index.html');
  const { attach, told } = newProtocol();
  return {
    browser,
    inside,
    tabIdOf,
    stopExtension: await newWorkerStopper(inside),
    attach,
    told: (sequence) => Promise.resolve(told(sequence)),
    close,
  };
}
