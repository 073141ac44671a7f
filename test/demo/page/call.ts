import type { Call } from '../../servers/situation.ts';
import { loadElement } from './load-element.ts';

/** What the page itself gets to know: a promise's value, an exception's text, an event's name. */
export interface Seen {
  readonly ok: boolean;
  readonly text: string;
}

/** Makes one call from the document or worker in which this runs. Never throws. */
export async function makeCall(call: Call, url: string): Promise<Seen> {
  try {
    return await byKind(call, url);
  } catch (error) {
    return { ok: false, text: String(error) };
  }
}

function byKind(call: Call, url: string): Promise<Seen> {
  switch (call.by) {
    case 'fetch':
      return fetchIt(call, url);
    case 'xhr':
      return sendXhr(call, url);
    case 'event-source':
      return listenTo(call, url);
    case 'beacon': {
      const queued = navigator.sendBeacon(url, new Blob([call.body], { type: call.type }));
      return Promise.resolve({ ok: queued, text: queued ? 'queued; a beacon never says how it ended' : 'refused' });
    }
    default:
      return loadElement(call, url);
  }
}

async function fetchIt(call: Extract<Call, { by: 'fetch' }>, url: string): Promise<Seen> {
  const { method, headers, body, credentials, timeout } = call;
  const response = await fetch(url, {
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(timeout === undefined ? {} : { signal: AbortSignal.timeout(timeout) }),
  });
  const text = await response.text();
  return { ok: true, text: `${response.status}, ${text.length} characters` };
}

function sendXhr(call: Extract<Call, { by: 'xhr' }>, url: string): Promise<Seen> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open(call.method ?? 'GET', url);
    xhr.withCredentials = call.credentials === 'include';
    for (const [name, value] of Object.entries(call.headers ?? {})) xhr.setRequestHeader(name, value);
    if (call.upload === true) xhr.upload.addEventListener('progress', () => undefined);
    xhr.addEventListener('load', () =>
      resolve({ ok: true, text: `${xhr.status}, ${xhr.responseText.length} characters` }),
    );
    xhr.addEventListener('error', () => resolve({ ok: false, text: `error event, status ${xhr.status}` }));
    xhr.send(call.body ?? null);
  });
}

function listenTo(call: Extract<Call, { by: 'event-source' }>, url: string): Promise<Seen> {
  return new Promise((resolve) => {
    const source = new EventSource(url, { withCredentials: call.credentials === 'include' });
    const end = (seen: Seen) => {
      source.close();
      resolve(seen);
    };
    source.addEventListener('message', ({ data }) => end({ ok: true, text: `message ${String(data)}` }));
    source.addEventListener('error', () => end({ ok: false, text: 'error event' }));
  });
}
