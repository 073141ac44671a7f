import type { Counts } from './counts.ts';
import { askAll, expectedOf, openPage, requestOf, settledCounts, type Soak } from './tab.ts';

const [frames, workers, each] = [200, 50, 2];

/** One page with two hundred frames and fifty workers, each of which asks twice. */
export async function soakContexts(soak: Soak): Promise<Counts> {
  const { page, tabId } = await openPage(soak);
  const codes = Array.from({ length: frames + workers }, (_, context) =>
    askAll(Array.from({ length: each }, (_, i) => requestOf(context * each + i, soak.sites))),
  );
  await page.evaluate(`(async () => {
    const inFrame = (code) => new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = '/frame?answer=' + encodeURIComponent(JSON.stringify({ headers: { 'Content-Type': 'text/html' }, body: '<!doctype html>' }));
      frame.addEventListener('load', () => resolve(frame.contentWindow.eval(code)), { once: true });
      document.body.append(frame);
    });
    const inWorker = (code) => new Promise((resolve) => {
      const worker = new Worker(URL.createObjectURL(new Blob([code + '.then(() => postMessage(0))'])));
      worker.addEventListener('message', resolve, { once: true });
    });
    const codes = ${JSON.stringify(codes)};
    const all = codes.map((code, i) => () => (i < ${frames} ? inFrame(code) : inWorker(code)));
    while (all.length > 0) await Promise.all(all.splice(0, 25).map((start) => start()));
  })()`);
  return settledCounts(soak, [tabId], expectedOf(codes.length * each));
}
