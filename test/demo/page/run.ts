import { urlOf, type Site, type Situation } from '../../servers/situation.ts';
import { makeCall, type Seen } from './call.ts';

/** Runs a situation's call in the document or worker that it belongs to. */
export function runSituation(situation: Situation, site: Site): Promise<Seen> {
  const order = { call: situation.call, url: urlOf(situation, site) };
  const { within } = situation.call;
  if (within === 'worker') return inWorker(order);
  if (within === 'sandboxed-frame') return inFrame(order, '/frame.html', 'allow-scripts');
  if (within === 'shop-frame') return inFrame(order, `${site.shop}/frame.html`, null);
  return makeCall(order.call, order.url);
}

function inWorker(order: object): Promise<Seen> {
  return new Promise((resolve) => {
    const worker = new Worker('/runner.js');
    worker.addEventListener('message', ({ data }: MessageEvent<Seen>) => {
      worker.terminate();
      resolve(data);
    });
    worker.postMessage(order);
  });
}

function inFrame(order: object, src: string, sandbox: string | null): Promise<Seen> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
    const onMessage = (event: MessageEvent<Seen>) => {
      if (event.source !== frame.contentWindow) return;
      removeEventListener('message', onMessage);
      frame.remove();
      resolve(event.data);
    };
    addEventListener('message', onMessage);
    frame.addEventListener('load', () => frame.contentWindow?.postMessage(order, '*'));
    frame.src = src;
    document.body.append(frame);
  });
}
