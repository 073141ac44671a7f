// Runs in every document and worker that asks. Plain JavaScript: it is served to the browser as it is.

/** By number: { state, end, changed }. `state` is 'asked', 'response', or how it ended: 'resolved', 'rejected'. */
const asked = new Map();

/** Starts to ask; does not wait. */
function start(ask, url) {
  const one = { state: 'asked', message: '', end: () => {}, waiting: new Set() };
  asked.set(ask.n, one);
  const become = (state, message = '') => {
    if (isOver(one)) return;
    one.state = state;
    one.message = message;
    for (const check of one.waiting) check();
  };
  const make = { fetch: byFetch, stream: byStream, xhr: byXhr, 'event-source': byEventSource }[ask.how];
  one.end = make(ask, url, become);
  return 'started';
}

function isOver({ state }) {
  return state === 'resolved' || state === 'rejected';
}

/** Ends it, as pages do. Says 'unknown' where this document did not ask. */
function end(n) {
  const one = asked.get(n);
  if (one === undefined) return 'unknown';
  one.end();
  return 'ended';
}

function startAndEnd(ask, url) {
  start(ask, url);
  return end(ask.n);
}

/** Has the next document of the tab ask this as soon as it can. */
function leaveToNext(ask, url) {
  sessionStorage.setItem('first', JSON.stringify([ask, url]));
}

/** Waits until it is over, or until there is a response at least; says { state, message }. */
function until(n, wanted) {
  const one = asked.get(n);
  if (one === undefined) return { state: 'unknown', message: '' };
  return new Promise((resolve) => {
    const check = () => {
      if (!isOver(one) && one.state !== wanted) return;
      one.waiting.delete(check);
      resolve({ state: one.state, message: one.message });
    };
    one.waiting.add(check);
    check();
  });
}

function byFetch({ method, header, credentials, mode, keepalive, uncached }, url, become) {
  const controller = new AbortController();
  const headers = header ? { 'X-Sequence': '1' } : {};
  const cache = uncached ? 'no-store' : 'default';
  const options = { method, headers, credentials, mode, keepalive, cache, signal: controller.signal };
  void (async () => {
    try {
      const response = await fetch(url, options);
      become('response');
      await response.text();
      become('resolved', response.type);
    } catch (error) {
      become('rejected', String(error));
    }
  })();
  return () => controller.abort();
}

function byStream({ credentials }, url, become) {
  let reader = null;
  void (async () => {
    try {
      const response = await fetch(url, { credentials });
      reader = response.body.getReader();
      await reader.read();
      become('response');
      while (!(await reader.read()).done);
      become('resolved', response.type);
    } catch (error) {
      become('rejected', String(error));
    }
  })();
  return () => {
    become('rejected', 'canceled');
    void reader?.cancel();
  };
}

function byXhr({ method, header, credentials }, url, become) {
  const xhr = new XMLHttpRequest();
  xhr.addEventListener('readystatechange', () => xhr.readyState === 2 && become('response'));
  xhr.addEventListener('load', () => become('resolved'));
  for (const type of ['error', 'abort']) xhr.addEventListener(type, () => become('rejected', type));
  xhr.open(method, url);
  xhr.withCredentials = credentials === 'include';
  if (header) xhr.setRequestHeader('X-Sequence', '1');
  xhr.send();
  return () => xhr.abort();
}

function byEventSource({ credentials }, url, become) {
  const source = new EventSource(url, { withCredentials: credentials === 'include' });
  source.addEventListener('open', () => become('response'));
  source.addEventListener('error', () => {
    // Else it asks again.
    if (source.readyState === EventSource.CLOSED) become('rejected', 'error');
    else become('asked');
  });
  return () => {
    source.close();
    become('rejected', 'closed');
  };
}

let worker = null;

/** Has the worker do one of these, and starts it if there is none. */
function inWorker(name, ...args) {
  worker ??= new Worker('/life.js');
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }) => {
      port1.close();
      resolve(data);
    });
    port1.start();
    worker.postMessage({ name, args }, [port2]);
  });
}

/** Adds a frame, if there is none such; it is there when its `life` is. */
function addFrame(name) {
  if (document.getElementById(name) !== null) return;
  const frame = document.createElement('iframe');
  frame.id = name;
  frame.src = `/${name}`;
  if (name === 'sandbox') frame.setAttribute('sandbox', 'allow-scripts');
  document.body.append(frame);
}

/** Takes a frame out, or terminates the worker. */
function remove(where) {
  document.getElementById(where)?.remove();
  if (where !== 'worker') return;
  worker?.terminate();
  worker = null;
}

/** Has the page controlled by a service worker. */
async function register() {
  const controlled = new Promise((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  );
  await navigator.serviceWorker.register('/service-worker.js');
  if (navigator.serviceWorker.controller === null) await controlled;
}

globalThis.life = { start, startAndEnd, leaveToNext, end, until, inWorker, addFrame, remove, register };

if (typeof WorkerGlobalScope === 'undefined') {
  // Whoever drives the browser does not see the frames of a document that comes back.
  globalThis.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const where of ['frame', 'sandbox']) remove(where);
  });
  // What the document before left to be asked first of all. A sandboxed frame has no storage.
  const first = globalThis.origin === 'null' ? null : sessionStorage.getItem('first');
  if (first !== null && globalThis.parent === globalThis) {
    sessionStorage.removeItem('first');
    start(...JSON.parse(first));
  }
} else {
  globalThis.addEventListener('message', ({ data: { name, args }, ports: [port] }) => {
    void Promise.resolve(globalThis.life[name](...args)).then((result) => port.postMessage(result));
  });
}
