import type { LookAlike } from './look-alike.ts';
import { element, fetching, framed } from './scripts.ts';

const everybody = { 'Access-Control-Allow-Origin': '*' };
const picture = { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=600' };
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const away = { status: 302, headers: { ...everybody, Location: '/elsewhere' } };

/** What the page itself does or is, and what its caches hold. */
export const pages: readonly LookAlike[] = [
  {
    id: 'no-cors',
    script: ({ api }) => fetching(`${api}/no-cors/asked`, "{ mode: 'no-cors' }"),
    answer: () => ({ headers: { 'Content-Type': 'application/json' }, body: '{}' }),
    browser: '',
    findings: ['opaque - → no-cors-misuse, page, likely'],
  },
  {
    id: 'no-cors-put',
    script: ({ api }) => fetching(`${api}/no-cors-put/asked`, "{ mode: 'no-cors', method: 'PUT' }"),
    browser: '',
    findings: [],
  },
  {
    id: 'no-cors-manual',
    script: ({ api }) => fetching(`${api}/no-cors-manual/asked`, "{ mode: 'no-cors', redirect: 'manual' }"),
    answer: () => away,
    browser: 'NoCorsRedirectModeNotFollow',
    findings: [],
  },
  {
    id: 'same-origin-mode',
    script: ({ api }) => fetching(`${api}/same-origin-mode/asked`, "{ mode: 'same-origin' }"),
    browser: 'DisallowedByMode',
    findings: [],
  },
  {
    id: 'file',
    from: 'file',
    script: ({ api }) => fetching(`${api}/file/asked`),
    answer: ({ headers }, { page }) => ({
      headers: { 'Access-Control-Allow-Origin': page, 'X-Got': String(headers['origin']) },
    }),
    browser: 'net::ERR_FAILED AllowOriginMismatch',
    findings: ['blocked opaque-origin → opaque-origin, page, certain'],
  },
  {
    id: 'sandboxed',
    script: ({ api }) => framed('sandboxed', fetching(`${api}/sandboxed/asked`)),
    answer: (_, { page }) => ({ headers: { 'Access-Control-Allow-Origin': page } }),
    browser: 'net::ERR_FAILED AllowOriginMismatch',
    findings: ['blocked opaque-origin → opaque-origin, page, certain'],
  },
  {
    id: 'data-frame',
    script: ({ api }) => framed('data', fetching(`${api}/data-frame/asked`)),
    answer: (_, { page }) => ({ headers: { 'Access-Control-Allow-Origin': page } }),
    browser: 'net::ERR_FAILED AllowOriginMismatch',
    findings: ['blocked opaque-origin → opaque-origin, page, certain'],
  },
  // The server would allow it. Nothing tells a refused copy from a refused answer, so the finding says both.
  {
    id: 'cached-image',
    script: ({ api }) => `
      ${element(`<img src="${api}/cached-image/asked">`)}
      ${element(`<img crossorigin src="${api}/cached-image/asked">`)}`,
    answer: ({ headers }) => ({
      headers: { ...picture, ...(headers['origin'] === undefined ? {} : everybody) },
      body: svg,
    }),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked allow-origin-missing → crossorigin-without-cors, server, likely?'],
  },
  {
    id: 'cached-image-fetch',
    script: ({ api }) => `
      ${element(`<img src="${api}/cached-image-fetch/asked">`)}
      ${fetching(`${api}/cached-image-fetch/asked`)}`,
    answer: ({ headers }) => ({
      headers: { ...picture, ...(headers['origin'] === undefined ? {} : everybody) },
      body: svg,
    }),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked allow-origin-missing → cors-never-configured, server, likely?'],
  },
  {
    id: 'cached-other-origin',
    from: 'shop',
    script: ({ foreign, shop }) => `
      await new Promise((done) => {
        addEventListener('message', done, { once: true });
        const frame = document.createElement('iframe');
        frame.src = '${shop.replace('shop', 'm.shop')}/cached-other-origin/frame';
        document.body.append(frame);
      });
      ${fetching(`${foreign}/cached-other-origin/asked`)}`,
    answer: ({ headers, path }, { foreign }) =>
      path === '/frame'
        ? {
            headers: { 'Content-Type': 'text/html' },
            body: `<!doctype html><script type="module">${fetching(`${foreign}/cached-other-origin/asked`)} parent.postMessage('done', '*');</script>`,
          }
        : { headers: { 'Cache-Control': 'max-age=600', 'Access-Control-Allow-Origin': String(headers['origin']) } },
    browser: 'net::ERR_FAILED AllowOriginMismatch',
    findings: ['allowed - → -', 'blocked allow-origin-subdomain → cached-answer, server, possible?'],
  },
];
