import type { Responsible } from '../diagnoses/diagnosis.ts';
import type { Outcome } from '../cors/exchange.ts';
import type { Phase } from '../cors/model.ts';

export const outcomes = [
  'blocked',
  'failed',
  'allowed',
  'opaque',
  'canceled',
  'pending',
] as const satisfies readonly Outcome[];

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  blocked: 'Blocked',
  failed: 'Failed',
  allowed: 'Allowed',
  opaque: 'Opaque',
  canceled: 'Canceled',
  pending: 'Pending',
};

export const outcomeMeanings: Readonly<Record<Outcome, string>> = {
  blocked: 'Blocked by CORS',
  failed: 'Failed, not because of CORS',
  allowed: 'Allowed: every CORS check passed',
  opaque: "Opaque: sent without CORS, so the page can't read the response",
  canceled: 'The page canceled the request',
  pending: 'Pending: the browser is still waiting',
};

export const responsibleLabels: Readonly<Record<Responsible, string>> = {
  server: 'Server',
  proxy: 'Proxy',
  gateway: 'API gateway',
  cdn: 'CDN',
  auth: 'Authentication',
  page: 'Front end',
  browser: 'Browser',
  network: 'Network',
  extension: 'Another extension',
};

export const phaseLabels: Readonly<Record<Phase, string>> = {
  preflight: 'Preflight',
  response: 'Response',
  redirect: 'Redirect',
};

/** The section of the standard whose algorithm runs in this phase. */
export const phaseSections: Readonly<Record<Phase, { readonly title: string; readonly url: string }>> = {
  preflight: { title: 'CORS-preflight fetch', url: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch' },
  response: { title: 'CORS check', url: 'https://fetch.spec.whatwg.org/#concept-cors-check' },
  redirect: { title: 'HTTP-redirect fetch', url: 'https://fetch.spec.whatwg.org/#http-redirect-fetch' },
};

/** `webRequest` says `xmlhttprequest` for both fetch() and XHR; DevTools calls them `fetch/xhr`. */
export function typeLabel(type: string): string {
  return type === 'xmlhttprequest' ? 'fetch/xhr' : type;
}

/** Local wall-clock time with seconds, `14:02:11`. */
export function clockTime(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB');
}

/** `after 340 ms`, `after 2.1 s`: how long something took, in milliseconds. */
export function elapsed(milliseconds: number): string {
  return milliseconds < 1000 ? `after ${Math.round(milliseconds)} ms` : `after ${(milliseconds / 1000).toFixed(1)} s`;
}

/** `412 B`, `97.7 kB`: sizes in units of 1,024 bytes, as DevTools shows them. */
export function byteSize(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} kB`;
}

/** `1 request`, `2,300 requests`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
