import { expect, test } from 'vitest';
import { judge } from '../../src/cors/judge.ts';
import type { Outcome } from '../../src/cors/exchange.ts';
import { at } from '../capture/sites.ts';
import type { Answer } from '../capture/sites.ts';
import { badgeOf, ended, openTab, type Watched } from './watched.ts';

/** How the server allows the page, and the credentials mode of its requests; the last one does not allow it. */
const servers: Readonly<Record<string, Server>> = {
  star: { headers: { 'Access-Control-Allow-Origin': '*' }, credentials: 'same-origin', outcome: 'canceled' },
  origin: { headers: { 'Access-Control-Allow-Origin': '*origin*' }, credentials: 'same-origin', outcome: 'canceled' },
  credentials: {
    headers: { 'Access-Control-Allow-Origin': '*origin*', 'Access-Control-Allow-Credentials': 'true' },
    credentials: 'include',
    outcome: 'canceled',
  },
  none: { headers: {}, credentials: 'same-origin', outcome: 'blocked' },
};

interface Server {
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: RequestCredentials;
  readonly outcome: Outcome;
}

interface Way {
  /** The type of what is sent; text when absent. */
  readonly type?: string;
  /** Of a function `(url, credentials) => Promise`, run in the page: begins to read the stream, and ends it. */
  readonly end: string;
}

const read = `const reader = response.body.getReader(); await reader.read();`;

/** How pages end a response that is being read. */
const ways: Readonly<Record<string, Way>> = {
  'EventSource.close()': {
    type: 'text/event-stream',
    end: `const source = new EventSource(url, { withCredentials: credentials === 'include' });
      await new Promise((done) => { source.onmessage = source.onerror = done; });
      source.close();`,
  },
  'reader.cancel()': {
    end: `const response = await fetch(url, { credentials }); ${read} await reader.cancel();`,
  },
  'AbortController.abort()': {
    end: `const aborting = new AbortController();
      const response = await fetch(url, { credentials, signal: aborting.signal }); ${read} aborting.abort();`,
  },
  'abort() at the headers': {
    end: `const aborting = new AbortController();
      await fetch(url, { credentials, signal: aborting.signal }); aborting.abort();`,
  },
  'XMLHttpRequest.abort()': {
    end: `const request = new XMLHttpRequest();
      request.withCredentials = credentials === 'include';
      request.open('GET', url);
      await new Promise((done) => { request.onprogress = request.onerror = done; request.send(); });
      request.abort();`,
  },
  'another src of a video': {
    type: 'video/mp4',
    end: `const video = document.createElement('video');
      video.crossOrigin = credentials === 'include' ? 'use-credentials' : 'anonymous';
      video.preload = 'auto';
      await new Promise((done) => { video.onprogress = video.onsuspend = video.onerror = done; video.src = url; });
      video.removeAttribute('src');
      video.load();`,
  },
  'a frame that is removed': {
    end: `const frame = document.createElement('iframe');
      frame.src = '/frame';
      await new Promise((done) => { frame.onload = done; document.body.append(frame); });
      try {
        const response = await frame.contentWindow.fetch(url, { credentials }); ${read}
      } finally { frame.remove(); }`,
  },
  'a worker that is terminated': {
    end: `const source = 'onmessage = async ({ data: [url, credentials] }) => { try {'
        + 'const response = await fetch(url, { credentials }); ${read} postMessage(0);'
        + 'for (;;) await reader.read(); } catch { postMessage(0); } };';
      const worker = new Worker(URL.createObjectURL(new Blob([source])));
      await new Promise((done) => { worker.onmessage = done; worker.postMessage([url, credentials]); });
      worker.terminate();`,
  },
};

const rounds = [1, 2, 3];

/** A response that a page reads and ends is canceled, however it does that; one that it may not read is blocked. */
export function testStreamEnds(watched: () => Watched): void {
  test.for(Object.entries(ways))('%s', async ([, { type = 'text/plain', end }]) => {
    const tab = await openTab(watched(), { body: '<!doctype html><body>' });
    const asked = Object.entries(servers).flatMap(([name, { headers, credentials }]) => {
      const body = type === 'text/event-stream' ? 'data: 1\n\n' : 'x'.repeat(1000);
      const answer: Answer = { headers: { ...headers, 'Content-Type': type }, body, stream: true };
      return rounds.map((round) => ({ url: at(watched().sites.api, `/${name}/${round}`, answer), credentials }));
    });
    await tab.page.evaluate(`(async () => {
      const one = async ({ url, credentials }) => { ${end} };
      for (const each of ${JSON.stringify(asked)}) await one(each).catch(() => 0);
    })()`);
    const { exchanges } = await tab.until(ended(asked.length));
    const told = exchanges.map((exchange) => [new URL(exchange.hops[0].url).pathname, judge(exchange).outcome]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(
        Object.entries(servers).flatMap(([name, { outcome }]) => rounds.map((round) => [`/${name}/${round}`, outcome])),
      ),
    );
    await expect.poll(() => badgeOf(watched().inside, tab.tabId)).toBe(String(rounds.length));
    await tab.page.close();
  });
}
