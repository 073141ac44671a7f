import type { Call } from '../../servers/situation.ts';
import type { Seen } from './call.ts';

type ElementCall = Exclude<Call, { by: 'fetch' | 'xhr' | 'event-source' | 'beacon' }>;

/** Lets an element, a font or an import load the URL, and says which event it fired. */
export async function loadElement(call: ElementCall, url: string): Promise<Seen> {
  if (call.by === 'font') {
    await new FontFace('Demo', `url(${JSON.stringify(url)})`).load();
    return { ok: true, text: 'loaded' };
  }
  if (call.by === 'module') {
    await import(/* @vite-ignore */ url);
    return { ok: true, text: 'imported' };
  }
  const element = elementFor(call.by, call.crossOrigin ?? null, url);
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      element.remove();
      resolve({ ok, text: `${ok ? 'load' : 'error'} event` });
    };
    element.addEventListener('load', () => end(true));
    element.addEventListener('loadeddata', () => end(true));
    element.addEventListener('error', () => end(false));
    document.head.append(element);
  });
}

function elementFor(by: ElementCall['by'], crossOrigin: string | null, url: string): HTMLElement {
  if (by === 'stylesheet') {
    return Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin, href: url });
  }
  return Object.assign(document.createElement(by === 'image' ? 'img' : by), { crossOrigin, src: url });
}
