const text = (value: string) => JSON.stringify(value);

/** Fetches, reads the answer, and waits for the end. */
export function fetching(url: string, init = '{}'): string {
  return `await fetch(${text(url)}, ${init}).then((response) => response.text()).catch(() => 0);`;
}

/** Sends a body with XMLHttpRequest and listens to its progress. */
export function uploading(url: string, method = 'POST'): string {
  return `await new Promise((done) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', () => 0);
    request.onloadend = done;
    request.open(${text(method)}, ${text(url)});
    request.send('much');
  });`;
}

/** Sends a stream as the body. */
export function streaming(url: string): string {
  return fetching(url, "{ method: 'POST', duplex: 'half', body: new Blob(['much']).stream() }");
}

/** Adds an element and waits until it is loaded or not. */
export function element(html: string): string {
  return `await new Promise((done) => {
    const box = document.createElement('div');
    box.innerHTML = ${text(html)};
    const from = box.firstElementChild;
    // A script that was parsed from text never runs; one that was made does.
    const it = from.tagName === 'SCRIPT' ? Object.assign(document.createElement('script'), { src: from.src }) : from;
    it.onload = it.onerror = done;
    document.body.append(it);
  });`;
}

/** A frame that runs the script and then says so. `attributes` hold how it gets its document, `*html*` in it. */
export function framed(attribute: 'sandboxed' | 'data', script: string): string {
  return `await new Promise((done) => {
    addEventListener('message', done, { once: true });
    const html = ${text(`<!doctype html><script type="module">${script} parent.postMessage('done', '*');</script>`)};
    const frame = document.createElement('iframe');
    ${attribute === 'data' ? `frame.src = 'data:text/html,' + encodeURIComponent(html);` : `frame.sandbox = 'allow-scripts'; frame.srcdoc = html;`}
    document.body.append(frame);
  });`;
}

/** Puts a service worker in charge of the page; `/sw.js` is its script. */
export function withWorker(id: string, script: string): string {
  return `await navigator.serviceWorker.register('/${id}/sw.js', { scope: '/${id}/' });
  await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller === null)
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  ${script}`;
}
