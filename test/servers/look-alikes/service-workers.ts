import type { Answer, LookAlike } from './look-alike.ts';
import { fetching, withWorker } from './scripts.ts';

/** A service worker that takes the page over at once and answers `/asked` with this. */
function worker(answer: string, path: string): Answer | null {
  if (path !== '/sw.js') return null;
  const body = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.url.endsWith('/asked')) ${answer};
});`;
  return { headers: { 'Content-Type': 'text/javascript' }, body };
}

const refused: Answer = {};
const allowed: Answer = { headers: { 'Access-Control-Allow-Origin': '*' } };

/** A service worker stands between the page and the network. */
export const serviceWorkers: readonly LookAlike[] = [
  // What a service worker answers by itself leaves no trace; what it asks for itself does.
  {
    id: 'worker-error',
    script: ({ api }) => withWorker('worker-error', fetching(`${api}/worker-error/asked`)),
    answer: ({ path }) => worker('event.respondWith(Response.error())', path) ?? allowed,
    browser: 'net::ERR_FAILED',
    findings: [],
  },
  {
    id: 'worker-opaque',
    script: ({ api }) => withWorker('worker-opaque', fetching(`${api}/worker-opaque/asked`)),
    answer: ({ path }) => worker("event.respondWith(fetch(request.url, { mode: 'no-cors' }))", path) ?? allowed,
    browser: 'net::ERR_FAILED',
    findings: [],
  },
  {
    id: 'worker-passes-on',
    script: ({ api }) => withWorker('worker-passes-on', fetching(`${api}/worker-passes-on/asked`)),
    answer: ({ path }) => worker('event.respondWith(fetch(request))', path) ?? refused,
    browser: 'net::ERR_FAILED',
    findings: ['blocked allow-origin-missing → cors-never-configured, server, likely?'],
  },
  {
    id: 'worker-stays-out',
    script: ({ api }) => withWorker('worker-stays-out', fetching(`${api}/worker-stays-out/asked`)),
    answer: ({ path }) => worker('return', path) ?? refused,
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked allow-origin-missing → cors-never-configured, server, likely?'],
  },
  {
    id: 'worker-makes-answer',
    script: ({ api }) => withWorker('worker-makes-answer', fetching(`${api}/worker-makes-answer/asked`)),
    answer: ({ path }) => worker("event.respondWith(new Response('made'))", path) ?? refused,
    browser: '',
    findings: [],
  },
  {
    id: 'worker-asks-itself',
    script: ({ api }) => withWorker('worker-asks-itself', fetching(`${api}/worker-asks-itself/asked`)),
    answer: ({ path }, { api }) =>
      worker(
        `event.respondWith(fetch('${api}/worker-asks-itself/own', { method: 'PUT' }).catch(() => new Response('made')))`,
        path,
      ) ?? refused,
    browser: '',
    findings: ['blocked preflight-without-cors → preflight-refused-silently, server, possible?'],
  },
];
