import type { Hop } from '../../src/cors/exchange.ts';
import type { Header, HeaderList } from '../../src/cors/model.ts';
import { get, normalize } from '../../src/cors/headers.ts';
import { normalizeMethod } from '../../src/cors/methods.ts';
import { originOf } from '../../src/cors/origin.ts';
import { isForbiddenRequestHeader } from '../../src/cors/safelist.ts';
import type { Ask, How } from './case.ts';

/** What of a request decides whether it needs a preflight. */
export interface Sent {
  readonly how: How;
  readonly method: string;
  readonly headers: HeaderList;
  /** The page gave one. */
  readonly body: boolean;
  /** There is a listener on the upload. */
  readonly uploads: boolean;
  /** It is preflighted for what it was before a redirect (not in the standard). */
  readonly sticks?: true;
}

/** The request as the standard makes it of the page's call. */
export function pageRequest({ how, method, headers, body }: Ask): Sent {
  const set = headers
    .map(([name, value]): Header => [name, normalize(value)])
    .filter((header) => !isForbiddenRequestHeader(header));
  // XMLHttpRequest combines lines of one name, fetch keeps them apart.
  const own = how.startsWith('xhr') ? joined(set) : set;
  const typed = own.some(([name]) => name.toLowerCase() === 'content-type');
  const text: HeaderList = body !== null && !typed ? [['Content-Type', 'text/plain;charset=UTF-8']] : [];
  // XMLHttpRequest drops the body of these two.
  const bodiless = how.startsWith('xhr') && /^(?:get|head)$/i.test(method);
  return {
    how,
    method: normalizeMethod(method),
    headers: bodiless ? own : [...own, ...text],
    body: body !== null && !bodiless,
    uploads: how === 'xhr-upload',
  };
}

/** https://fetch.spec.whatwg.org/#concept-http-redirect-fetch, what it changes of the request. */
export function redirected(sent: Sent, from: Hop | undefined, to: string): Sent {
  const status = from?.response?.status ?? 0;
  const toGet =
    ((status === 301 || status === 302) && sent.method === 'POST') ||
    (status === 303 && sent.method !== 'GET' && sent.method !== 'HEAD');
  const changed = toGet ? asGet(sent) : sent;
  if (from === undefined || originOf(from.url) === originOf(to)) return changed;
  return { ...changed, headers: without(changed.headers, /^authorization$/i) };
}

function asGet(sent: Sent): Sent {
  const headers = without(sent.headers, /^content-(?:encoding|language|location|type)$/i);
  return { ...sent, method: 'GET', headers };
}

function without(headers: HeaderList, names: RegExp): HeaderList {
  return headers.filter(([name]) => !names.test(name));
}

/** https://fetch.spec.whatwg.org/#concept-header-list-combine */
export function joined(headers: HeaderList): HeaderList {
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))];
  return names.map((name): Header => [name, get(headers, name) ?? '']);
}
