import { createServer } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonFinding } from '../../src/report/json.ts';
import { allowAll, at } from '../capture/sites.ts';
import { report, tabIdOf } from '../chromium/extension.ts';
import { selfSigned } from '../servers/look-alikes/certificate.ts';
import { askContentScripts, openTab, openWatched, pageObserved, type Watched, type WatchedTab } from './watched.ts';

// What a page's own rules stop: no request event tells of it, and only the page's document does.

let watched: Watched;
let secure: Awaited<ReturnType<typeof openSecurePage>>;

beforeAll(async () => {
  secure = await openSecurePage();
  watched = await openWatched({ flags: [`--ignore-certificate-errors-spki-list=${secure.fingerprint}`] });
});

afterAll(async () => {
  await watched.close();
  await secure.close();
});

/** A server with a certificate that the browser is told to trust; the query is the page's Content-Security-Policy. */
async function openSecurePage() {
  const { key, cert, fingerprint } = selfSigned();
  const server = createServer({ key, cert }, (request, response) => {
    const policy = decodeURIComponent(request.url?.split('?')[1] ?? '');
    response.writeHead(200, { 'Content-Type': 'text/html', ...(policy && { 'Content-Security-Policy': policy }) });
    response.end('<!doctype html><title>Page</title>');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
  return {
    url: `https://app.test:${address.port}/`,
    fingerprint,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(resolve));
    },
  };
}

const policed = (policy: string, name = 'Content-Security-Policy') =>
  openTab(watched, { headers: { 'Content-Type': 'text/html', [name]: policy } });

async function findings(tab: Pick<WatchedTab, 'tabId'>, count: number): Promise<readonly JsonFinding[]> {
  await expect
    .poll(async () => (await report(watched.inside, tab.tabId)).findings.length, { interval: 50 })
    .toBe(count);
  return (await report(watched.inside, tab.tabId)).findings;
}

const inShort = ({ request, outcome, cause, rootCause }: JsonFinding) => ({
  type: request.type,
  outcome,
  cause: cause?.id,
  root: rootCause?.id,
});

const csp = { outcome: 'failed', cause: 'blocked-by-csp', root: 'blocked-by-csp' };

describe('Content-Security-Policy', () => {
  test('connect-src: fetch, XHR and a beacon, each told once, with the rule', async () => {
    const tab = await policed("default-src 'self'");
    const { api } = watched.sites;
    await tab.page.evaluate(
      `fetch('${api}/fetch', { method: 'PUT' }).catch(() => 0);
      const request = new XMLHttpRequest(); request.open('GET', '${api}/xhr'); request.send();
      navigator.sendBeacon('${api}/beacon', 'x')`,
    );
    const found = await findings(tab, 3);
    expect(found.map(inShort)).toEqual(Array.from({ length: 3 }, () => ({ type: 'xmlhttprequest', ...csp })));
    expect(found.map(({ request }) => request.url)).toEqual([`${api}/fetch`, `${api}/xhr`, `${api}/beacon`]);
    expect(found[0]?.cause?.why).toContain("`default-src 'self'`");
    expect(found[0]?.cause?.act).toContain(`\`${api}\``);
  });

  test('pictures, scripts, style sheets, fonts and films', async () => {
    const tab = await policed("default-src 'self' 'unsafe-inline'");
    const { api } = watched.sites;
    await tab.page.evaluate(
      `document.body.innerHTML = '<img src="${api}/i"><link rel="stylesheet" href="${api}/s"><video src="${api}/v"></video>';
      const script = document.createElement('script'); script.src = '${api}/j'; document.body.append(script);
      new FontFace('f', 'url(${api}/f)').load().catch(() => 0)`,
    );
    const found = await findings(tab, 5);
    expect(found.map(inShort).toSorted((a, b) => a.type.localeCompare(b.type))).toEqual(
      ['font', 'image', 'media', 'script', 'stylesheet'].map((type) => ({ type, ...csp })),
    );
  });

  test('a redirect to an address that is not allowed: the exchange is closed, not doubled', async () => {
    const { api } = watched.sites;
    const tab = await policed(`connect-src ${api}`);
    const elsewhere = api.replace('localhost', 'other.test');
    const headers = { ...allowAll, Location: `${elsewhere}/target` };
    await tab.request(at(api, '/redirects', { status: 302, headers }));
    await expect
      .poll(async () => (await report(watched.inside, tab.tabId)).findings.map(inShort))
      .toEqual([{ type: 'xmlhttprequest', ...csp }]);
    const [only] = await findings(tab, 1);
    expect(only?.cause?.title).toContain('other.test');
    expect(only?.hops[0]?.response?.status).toBe(302);
  });

  test('a policy that only reports stops nothing', async () => {
    const tab = await policed("default-src 'self'", 'Content-Security-Policy-Report-Only');
    await tab.request(at(watched.sites.api, '/allowed', { headers: allowAll }));
    // Told after the violation was, by the same document: nothing older is still under way once this is there.
    await tab.request(at(watched.sites.api, '/again', { headers: allowAll }));
    await askContentScripts(watched.inside, tab.tabId);
    await tab.until(pageObserved(2));
    expect((await findings(tab, 2)).map(({ outcome }) => outcome)).toEqual(['allowed', 'allowed']);
  });

  test('violations that the page makes up are none', async () => {
    const tab = await openTab(watched);
    const { api } = watched.sites;
    await tab.page.evaluate(
      `document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', { blockedURI: '${api}/made-up',
        effectiveDirective: 'connect-src', violatedDirective: 'connect-src', originalPolicy: 'x', disposition: 'enforce',
        documentURI: location.href, statusCode: 200 }))`,
    );
    await tab.request(at(api, '/real', {}));
    await askContentScripts(watched.inside, tab.tabId);
    await tab.until(pageObserved(1));
    expect((await tab.log()).exchanges.map(({ stoppedBy }) => stoppedBy)).toEqual([undefined]);
  });
});

describe('mixed content', () => {
  const open = async (policy = '') => {
    const page = await watched.launched.browser.newPage();
    await page.goto(`${secure.url}?${encodeURIComponent(policy)}`);
    return { page, tabId: await tabIdOf(watched.inside, page), close: () => page.close() };
  };
  const foreign = () => watched.sites.api.replace('localhost', 'api.test');
  const mixed = { outcome: 'failed', cause: 'mixed-content', root: 'mixed-content' };
  const ask = `for (const init of [{}, { method: 'PUT' }]) await fetch('TARGET/asked', init).catch(() => 0);
    const script = document.createElement('script'); script.src = 'TARGET/script'; document.body.append(script);`;

  test.for(['', 'block-all-mixed-content'])('two calls and a script, under the policy "%s"', async (policy) => {
    const tab = await open(policy);
    await tab.page.evaluate(`(async () => { ${ask.replaceAll('TARGET', foreign())} })()`);
    const found = await findings(tab, 3);
    expect(found.map(({ request, ...rest }) => ({ url: request.url, ...inShort({ request, ...rest }) }))).toEqual(
      ['asked', 'asked', 'script'].map((path) => ({
        url: `${foreign()}/${path}`,
        type: expect.any(String),
        ...mixed,
      })),
    );
    expect(found[0]?.cause?.act).toContain(`\`https://`);
    await tab.close();
  });

  test('this machine is allowed, and judged by CORS as ever', async () => {
    const tab = await open();
    const url = at(watched.sites.api, '/local', {});
    await tab.page.evaluate(`fetch(${JSON.stringify(url)}).catch(() => 0)`);
    expect((await findings(tab, 1)).map(inShort)).toEqual([
      expect.objectContaining({ outcome: 'blocked', cause: 'allow-origin-missing' }),
    ]);
    await tab.close();
  });
});
