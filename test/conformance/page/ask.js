// Runs in every document and worker that asks. Plain JavaScript: it is served to the browser as it is.

/** Makes one request and tells what the page itself learns of it: { result, type?, status?, message? }. */
globalThis.ask = async (url, ask) => {
  const make = { fetch: byFetch, xhr: byXhr, 'xhr-upload': byXhr, 'event-source': byEventSource, beacon: byBeacon }[
    ask.how
  ];
  return make ? make(url, ask) : byElement(url, ask);
};

if (typeof WorkerGlobalScope === 'undefined') {
  // A worker runs this same script and is asked by messages.
  let worker = null;
  globalThis.askWorker = (url, ask) => {
    worker ??= new Worker('/ask.js');
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise((resolve) => port1.addEventListener('message', ({ data }) => resolve(data)));
    port1.start();
    worker.postMessage({ url, ask }, [port2]);
    return answered.finally(() => port1.close());
  };
} else {
  globalThis.addEventListener('message', ({ data, ports: [port] }) => {
    void globalThis.ask(data.url, data.ask).then((outcome) => port.postMessage(outcome));
  });
}

async function byFetch(url, { method, headers, credentials, mode, redirect, body }) {
  try {
    const options = { method, headers, credentials, mode, redirect, body };
    const response = await fetch(url, options);
    // The end of the body ends the request; whether it came is the network's story.
    await response.arrayBuffer().catch(() => null);
    return { result: 'resolved', type: response.type, status: response.status };
  } catch (error) {
    return { result: 'rejected', message: String(error) };
  }
}

function byXhr(url, { how, method, headers, credentials, body }) {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.addEventListener('load', () => resolve({ result: 'resolved', status: xhr.status }));
    for (const event of ['error', 'abort', 'timeout'])
      xhr.addEventListener(event, () => resolve({ result: 'rejected', message: event }));
    if (how === 'xhr-upload') xhr.upload.addEventListener('progress', () => {});
    try {
      xhr.open(method, url);
      xhr.withCredentials = credentials === 'include';
      for (const [name, value] of headers) xhr.setRequestHeader(name, value);
      xhr.send(body);
    } catch (error) {
      resolve({ result: 'rejected', message: String(error) });
    }
  });
}

function byEventSource(url, { credentials }) {
  return new Promise((resolve) => {
    const source = new EventSource(url, { withCredentials: credentials === 'include' });
    let opened = false;
    source.addEventListener('open', () => (opened = true));
    // Also comes when the stream has ended; closing before that would abort it.
    source.addEventListener('error', () => {
      source.close();
      resolve({ result: opened ? 'resolved' : 'rejected' });
    });
  });
}

async function byBeacon(url, { headers, body }) {
  const type = headers.find(([name]) => name === 'content-type')?.[1];
  // The browser takes only so many beacons at a time.
  while (!navigator.sendBeacon(url, type ? new Blob([body], { type }) : body)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { result: 'queued' };
}

async function byElement(url, { how, credentials }) {
  if (how === 'font') {
    const face = new FontFace('conformance', `url("${url}")`);
    return face.load().then(
      () => ({ result: 'resolved' }),
      (error) => ({ result: 'rejected', message: String(error) }),
    );
  }
  const tag = { img: 'img', module: 'script', script: 'script', stylesheet: 'link', video: 'video' }[how];
  const element = document.createElement(tag);
  element.crossOrigin = credentials === 'include' ? 'use-credentials' : 'anonymous';
  if (how === 'module') element.type = 'module';
  if (how === 'stylesheet') element.rel = 'stylesheet';
  const ended = new Promise((resolve) => {
    element.addEventListener(how === 'video' ? 'loadedmetadata' : 'load', () => resolve({ result: 'resolved' }));
    element.addEventListener('error', () => resolve({ result: 'rejected' }));
  });
  element[how === 'stylesheet' ? 'href' : 'src'] = url;
  document.head.append(element);
  const outcome = await ended;
  element.remove();
  // A page may have only so many players.
  if (how === 'video') {
    element.removeAttribute('src');
    element.load();
  }
  return outcome;
}
