import { allowAll, at, type Sites } from './sites.ts';

/** Something a page does. `script` runs in it and ends when the browser has told all there is to tell. */
export interface Situation {
  readonly name: string;
  readonly script: (sites: Sites) => string;
}

const ok = { headers: allowAll };
const cors = { 'Access-Control-Allow-Origin': '*' };
const quietly = (call: string) => `await ${call}.catch(() => 0);`;
const text = (value: string) => JSON.stringify(value);
const fetching = (url: string, init = '{}') => quietly(`fetch(${text(url)}, ${init})`);

/** A page in the page: sandboxed, so that its origin is opaque. */
const sandboxed = (script: string) => `await new Promise((done) => {
  addEventListener('message', done, { once: true });
  const frame = document.createElement('iframe');
  frame.sandbox = 'allow-scripts';
  frame.srcdoc = ${text(`<script type="module">${script} parent.postMessage('done', '*');</script>`)};
  document.body.append(frame);
});`;

const element = (html: string) => `await new Promise((done) => {
  const box = document.createElement('div');
  box.innerHTML = ${text(html)};
  const it = box.firstElementChild;
  it.onload = it.onerror = it.onloadeddata = done;
  document.body.append(it);
});`;

const inWorker = (kind: 'Worker' | 'SharedWorker', script: string) => `await new Promise((done) => {
  const source = new Blob([${text(
    kind === 'Worker'
      ? `(async () => { ${script} postMessage('done'); })();`
      : `onconnect = async (event) => { ${script} event.ports[0].postMessage('done'); };`,
  )}], { type: 'text/javascript' });
  const worker = new ${kind}(URL.createObjectURL(source));
  (worker.port ?? worker).onmessage = done;
});`;

/** One of each kind that behaves in a way of its own in `webRequest`. */
export const situations: readonly Situation[] = [
  { name: 'simple-refused', script: ({ api }) => fetching(at(api, '/simple')) },
  { name: 'simple-allowed', script: ({ api }) => fetching(at(api, '/simple', { headers: cors })) },
  {
    name: 'secrets',
    script: ({ api }) => `
      document.cookie = 'session=secret-cookie';
      document.cookie = 'other=secret-other';
      ${fetching(at(api, '/secrets', { headers: { 'Access-Control-Allow-Origin': '*origin*', 'Access-Control-Allow-Credentials': 'true', 'Access-Control-Allow-Headers': 'authorization', 'Set-Cookie': 'token=*secret*; SameSite=Lax; HttpOnly' } }), "{ credentials: 'include', headers: { Authorization: 'Bearer secret-token' } }")}`,
  },
  {
    name: 'preflight-refused',
    script: ({ api }) => fetching(at(api, '/refused', { preflight: { status: 404 } }), "{ method: 'PUT' }"),
  },
  { name: 'preflight-granted', script: ({ api }) => fetching(at(api, '/granted', ok), "{ method: 'PUT' }") },
  {
    name: 'preflight-cached',
    script: ({ api }) => {
      const url = at(api, '/cached', { headers: { ...allowAll, 'Access-Control-Max-Age': '60' } });
      return fetching(url, "{ method: 'PUT' }").repeat(2);
    },
  },
  {
    name: 'preflight-reset',
    script: ({ api }) => fetching(at(api, '/reset', { preflight: { reset: true } }), "{ method: 'DELETE' }"),
  },
  { name: 'options-of-the-page', script: ({ api }) => fetching(at(api, '/options', ok), "{ method: 'OPTIONS' }") },
  {
    name: 'aborted-in-preflight',
    script: ({ api }) =>
      fetching(at(api, '/hang', { preflight: { hang: true } }), "{ method: 'PUT', signal: AbortSignal.timeout(150) }"),
  },
  {
    name: 'parallel-identical',
    script: ({ api }) => `
      const url = ${text(at(api, '/parallel', { ...ok, flaky: true, delay: 30 }))};
      await Promise.allSettled(Array.from({ length: 6 }, () => fetch(url, { method: 'PUT' })));`,
  },
  {
    name: 'parallel-alike',
    script: ({ api }) => `
      const url = ${text(at(api, '/alike', { headers: { ...allowAll, 'Access-Control-Allow-Headers': 'x-a' } }))};
      const with_ = (headers) => fetch(url, { headers });
      await Promise.allSettled([with_({}), with_({ 'x-a': '1' }), with_({ 'x-b': '1' }), with_({ 'x-a': '1', 'x-b': '1' }), with_({})]);`,
  },
  {
    name: 'cache-headers',
    script: ({ api }) => `
      const url = ${text(at(api, '/cache', { headers: { ...allowAll, 'Access-Control-Allow-Headers': '*' } }))};
      await Promise.allSettled([1, 2, 3].map(() => fetch(url, { headers: { 'If-None-Match': 'a', 'Cache-Control': 'no-cache', Pragma: 'x', 'If-Modified-Since': 'y' } })));`,
  },
  {
    name: 'redirects',
    script: ({ api }) => {
      const last = at(api.replace('localhost', '127.0.0.1'), '/end', { headers: cors });
      const second = at(api, '/second', { status: 302, headers: { ...cors, Location: last } });
      return fetching(at(api, '/first', { status: 302, headers: { ...cors, Location: second } }));
    },
  },
  {
    name: 'redirect-with-preflights',
    script: ({ api }) => {
      const last = at(api.replace('localhost', '127.0.0.1'), '/end', ok);
      const first = at(api, '/first', { status: 307, headers: { ...allowAll, Location: last }, preflight: ok });
      return fetching(first, "{ method: 'PUT' }");
    },
  },
  {
    name: 'redirect-refused',
    script: ({ api }) => fetching(at(api, '/first', { status: 302, headers: { Location: '/end' } })),
  },
  {
    name: 'redirect-from-home-away',
    script: ({ app, api }) => fetching(at(app, '/go', { status: 302, headers: { Location: at(api, '/away') } })),
  },
  {
    name: 'redirect-at-home',
    script: ({ app }) => fetching(at(app, '/go', { status: 302, headers: { Location: at(app, '/there') } })),
  },
  {
    name: 'redirect-same-origin-mode',
    script: ({ app, api }) =>
      fetching(at(app, '/go', { status: 302, headers: { Location: at(api, '/away') } }), "{ mode: 'same-origin' }"),
  },
  {
    name: 'redirect-to-userinfo',
    script: ({ api }) =>
      fetching(
        at(api, '/login', {
          status: 302,
          headers: { ...cors, Location: api.replace('//', '//user:*secret*@') },
        }),
      ),
  },
  {
    name: 'redirect-to-scheme',
    script: ({ api }) => `
      void fetch(${text(at(api, '/go', { status: 302, headers: { ...cors, Location: 'custom:thing' } }))}).catch(() => 0);
      ${fetching(at(api, '/after', { headers: cors }))}`,
  },
  { name: 'refused-connection', script: () => fetching('http://localhost:1/', "{ method: 'PUT' }") },
  {
    name: 'image',
    script: ({ api }) => element(`<img src='${at(api, '/i', { headers: { 'Content-Type': 'image/png' } })}'>`),
  },
  {
    name: 'image-with-cors',
    script: ({ api }) =>
      element(`<img crossorigin src='${at(api, '/i', { headers: { 'Content-Type': 'image/png' } })}'>`),
  },
  {
    name: 'script-blocked-by-orb',
    script: ({ api }) =>
      element(
        `<img src='${at(api, '/orb', { headers: { 'Content-Type': 'text/html', 'X-Content-Type-Options': 'nosniff' }, body: '<!doctype html>' })}'>`,
      ),
  },
  { name: 'media', script: ({ api }) => element(`<video crossorigin src='${at(api, '/v')}'></video>`) },
  { name: 'stylesheet', script: ({ api }) => element(`<link crossorigin rel='stylesheet' href='${at(api, '/s')}'>`) },
  { name: 'module', script: ({ api }) => quietly(`import(${text(at(api, '/m'))})`) },
  { name: 'font', script: ({ api }) => quietly(`new FontFace('f', ${text(`url('${at(api, '/f')}')`)}).load()`) },
  {
    name: 'beacon',
    script: ({ api }) => `
      navigator.sendBeacon(${text(at(api, '/b', { preflight: { status: 403 } }))}, new Blob(['{}'], { type: 'application/json' }));
      ${fetching(at(api, '/after', { headers: cors, delay: 100 }))}`,
  },
  {
    name: 'event-source',
    script: ({ api }) => `await new Promise((done) => {
      const source = new EventSource(${text(at(api, '/e'))});
      source.onerror = () => { source.close(); done(0); };
    });`,
  },
  {
    name: 'xhr-with-upload-listener',
    script: ({ api }) => `await new Promise((done) => {
      const xhr = new XMLHttpRequest();
      xhr.upload.onprogress = () => 0;
      xhr.onloadend = done;
      xhr.open('POST', ${text(at(api, '/x'))});
      xhr.send('text');
    });`,
  },
  { name: 'no-cors', script: ({ api }) => fetching(at(api, '/n'), "{ mode: 'no-cors' }") },
  { name: 'worker', script: ({ api }) => inWorker('Worker', fetching(at(api, '/w'))) },
  { name: 'worker-without-tab', script: ({ api }) => inWorker('SharedWorker', fetching(at(api, '/w'))) },
  { name: 'sandboxed-frame', script: ({ api }) => sandboxed(fetching(at(api, '/f'))) },
];
