import { afterAll, beforeAll, expect, test } from 'vitest';
import { judge } from '../../src/cors/judge.ts';
import { allowAll, at } from '../capture/sites.ts';
import { testDocumentChanges } from './document-changes.ts';
import { openTab, openWatched, set, type Watched } from './watched.ts';

let watched: Watched;

beforeAll(async () => {
  watched = await openWatched();
});

afterAll(() => watched.close());

testDocumentChanges(() => watched);

test('a prerendered page that is shown has what it asked for before it was', async () => {
  await set(watched.inside, { preserveLog: false });
  const { app, api } = watched.sites;
  const html = { 'Content-Type': 'text/html' };
  const tab = await openTab(watched);
  const ahead = JSON.stringify(at(api, '/ahead'));
  const next = at(app, '/next', {
    headers: html,
    body: `<!doctype html><script>fetch(${ahead}).catch(() => 0)</script>`,
  });
  const pathsOf = (log: Awaited<ReturnType<typeof tab.log>>) =>
    log.exchanges.map((exchange) => [new URL(exchange.hops[0].url).pathname, judge(exchange).outcome].join(' '));
  await tab.request(at(api, '/before'));
  await tab.page.evaluate(`{
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ urls: [${JSON.stringify(next)}] }] });
    document.head.append(rules);
  }`);
  await tab.until((log) => pathsOf(log).includes('/ahead blocked'));
  expect(pathsOf(await tab.log())).toContain('/before blocked');
  await tab.page.evaluate(`location.href = ${JSON.stringify(next)}`);
  await expect.poll(() => tab.page.evaluate('location.pathname').catch(() => '')).toBe('/next');
  await tab.request(at(api, '/after', { headers: allowAll }));
  const log = await tab.until((now) => pathsOf(now).includes('/after allowed'));
  expect(pathsOf(log)).toEqual(['/ahead blocked', '/after allowed']);
});
