// The page's service worker: the last word of a URL says what it does with it.

globalThis.addEventListener('install', () => void globalThis.skipWaiting());
globalThis.addEventListener('activate', (event) => event.waitUntil(globalThis.clients.claim()));
globalThis.addEventListener('fetch', (event) => {
  if (event.request.url.endsWith('/answered')) event.respondWith(new Response('own'));
  if (event.request.url.endsWith('/passed')) event.respondWith(fetch(event.request));
});
