import { urlOf, type Site, type Situation, type Within } from '../../servers/situation.ts';
import { makeCall, type Seen } from './call.ts';

type Target = { readonly postMessage: (message: object, options: WindowPostMessageOptions) => void };

/** Frames and workers that already run, by what they are. They stay: whatever is removed takes its open requests with it. */
const targets = new Map<string, Promise<Target>>();

/** Runs a situation's call in the document or worker that it belongs to. Rejects when that cannot be reached. */
export async function runSituation(situation: Situation, site: Site): Promise<Seen> {
  const url = urlOf(situation, site);
  const { within } = situation.call;
  if (within === undefined) return makeCall(situation.call, url);
  const target = targets.get(within) ?? open(within, site);
  targets.set(within, target);
  const { port1, port2 } = new MessageChannel();
  (await target).postMessage({ call: situation.call, url }, { targetOrigin: '*', transfer: [port2] });
  return firstMessage(port1);
}

function open(within: Within, site: Site): Promise<Target> {
  if (within === 'worker') return Promise.resolve(new Worker('/runner.js'));
  return within === 'shop-frame'
    ? openFrame(`${site.shop}/frame.html`, null)
    : openFrame('/frame.html', 'allow-scripts');
}

function openFrame(src: string, sandbox: string | null): Promise<Target> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
  frame.src = src;
  return new Promise((resolve, reject) => {
    frame.addEventListener('load', () => {
      if (frame.contentWindow === null) reject(new Error(`The frame ${src} is gone.`));
      else resolve(frame.contentWindow);
    });
    document.body.append(frame);
  });
}

/** A frame whose host this browser does not find never answers. */
function firstMessage(port: MessagePort): Promise<Seen> {
  return new Promise((resolve, reject) => {
    AbortSignal.timeout(10_000).addEventListener('abort', () => reject(new Error('The frame does not answer.')));
    port.addEventListener('message', ({ data }: MessageEvent<Seen>) => resolve(data), { once: true });
    port.start();
  });
}
