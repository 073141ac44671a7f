import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { answer } from '../build.ts';
import { entry } from './exchanges.ts';
import { plainMemory } from './memory-source.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const nginx = ['Server', 'nginx/1.24.0'] as const;
const own = ['Access-Control-Allow-Origin', 'https://app.example'] as const;

/** Four requests that one nginx stopped, one of another host, and one that passed. */
function log() {
  const down = [1, 2, 3, 4].map((n) =>
    entry(n, {
      url: `https://api.example/v1/items/${n}`,
      response: answer(502, [nginx, ['Content-Type', 'text/html']]),
    }),
  );
  return [
    ...down,
    entry(5, { url: 'https://files.example/a.json', response: answer(200) }),
    entry(6, { url: 'https://api.example/v1/status', response: answer(200, [own]), error: null }),
  ];
}

const grid = () => screen.getByRole('treegrid', { name: 'Problems' });
const lines = () => within(grid()).getAllByRole('row').slice(1);
const words = () => lines().map((line) => line.textContent ?? '');
const stop = () => lines().find((line) => line.tabIndex === 0);
const press = (key: string) => fireEvent.keyDown(stop() ?? grid(), { key });

test('problems are the list until requests are chosen, and the choice is remembered', async () => {
  const { memory } = renderPanel({ log: { exchanges: log() }, memory: plainMemory() });
  expect(grid()).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Requests' }));
  expect(await screen.findByRole('grid', { name: 'Requests' })).toBeTruthy();
  expect(memory.read()).toMatchObject({ view: 'requests' });
});

test('one row for each change that resolves something, the largest first; it opens into its requests', async () => {
  renderPanel({ log: { exchanges: log() }, view: 'problems' });
  expect(words()).toEqual([
    expect.stringMatching(/nginx returned 502.*4.*Server.*api\.example/),
    expect.stringContaining('GET /a.json'),
  ]);
  fireEvent.click(lines()[0] ?? document.body);
  await expect.poll(() => words()[2]).toContain('GET /v1/items/1');
  expect(lines()[0]?.getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(within(grid()).getByRole('row', { name: /items\/3/ }));
  const detail = await screen.findByRole('region', { name: 'Explanation' });
  expect(within(detail).getByRole('heading', { level: 2 }).textContent).toContain('nginx returned 502');
  expect(screen.getByText('3 of 5')).toBeTruthy();
});

test('a problem of one endpoint is one line, however often it repeats, and opens its detail', async () => {
  const again = [7, 8, 9].map((n) => entry(n, { url: 'https://files.example/a.json', response: answer(200) }));
  renderPanel({ log: { exchanges: [...again, ...log()] }, view: 'problems' });
  const line = within(grid()).getByRole('row', { name: /a\.json/ });
  expect(line.hasAttribute('aria-expanded')).toBe(false);
  expect(within(line).getAllByRole('gridcell')[1]?.textContent).toBe('4');
  fireEvent.click(line);
  expect(await screen.findByRole('region', { name: 'Explanation' })).toBeTruthy();
});

test('equal requests of a group are one line with their number', async () => {
  const again = [7, 8].map((n) => entry(n, { url: 'https://api.example/v1/items/2', response: answer(502, [nginx]) }));
  renderPanel({ log: { exchanges: [...log(), ...again] }, view: 'problems' });
  fireEvent.click(lines()[0] ?? document.body);
  const line = await within(grid()).findByRole('row', { name: /items\/2/ });
  expect(within(line).getAllByRole('gridcell')[1]?.textContent).toBe('× 3');
});

test('arrows move, open and close; Home and End go to the ends; Enter opens the detail, which then follows', async () => {
  renderPanel({ log: { exchanges: log() }, view: 'problems' });
  const at = () => stop()?.getAttribute('aria-rowindex');
  press('ArrowRight');
  await expect.poll(() => lines().length).toBe(7);
  press('End');
  await expect.poll(at).toBe('8');
  press('Home');
  await expect.poll(at).toBe('2');
  press('ArrowDown');
  await expect.poll(at).toBe('3');
  press('ArrowDown');
  await expect.poll(at).toBe('4');
  press('Enter');
  expect(await screen.findByText('1 of 5')).toBeTruthy();
  press('ArrowDown');
  expect(await screen.findByText('2 of 5')).toBeTruthy();
  press('ArrowLeft');
  await expect.poll(at).toBe('2');
  press('ArrowLeft');
  await expect.poll(() => lines().length).toBe(2);
});

test('what is copied of a group is the report on all of it, and a fix for all of it', async () => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  const refused = ['GET', 'PUT', 'DELETE'].map((method, n) =>
    entry(n + 1, {
      url: `https://api.example/${method.toLowerCase()}`,
      method,
      preflight: answer(204),
      response: answer(200),
    }),
  );
  renderPanel({ log: { exchanges: refused }, view: 'problems', settings: { recipe: 'generic-headers' } });
  fireEvent.click(lines()[0] ?? document.body);
  fireEvent.click(await screen.findByRole('button', { name: /^Copy fix/ }));
  await expect.poll(() => copied.at(-1)).toMatch(/Access-Control-Allow-Methods: (?=.*PUT)(?=.*DELETE)/);
  fireEvent.click(screen.getByRole('button', { name: /^Copy report/ }));
  await expect.poll(() => copied.at(-1)).toMatch(/api\.example\/put[^]*api\.example\/delete/);
});

test('what passed is listed as requests, also while problems are the list', async () => {
  renderPanel({ log: { exchanges: log() }, view: 'problems' });
  fireEvent.click(screen.getByRole('button', { name: 'Allowed 1' }));
  expect(
    within(await screen.findByRole('grid', { name: 'Requests' })).getByRole('row', { name: /v1\/status/ }),
  ).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Blocked 5' }));
  expect(await screen.findByRole('treegrid', { name: 'Problems' })).toBeTruthy();
});

test('a log in which nothing failed says so, and leads to its requests', async () => {
  renderPanel({ log: { exchanges: log().slice(-1) }, view: 'problems' });
  expect(screen.getByRole('heading', { name: 'Nothing failed' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show requests' }));
  expect(await screen.findByRole('grid', { name: 'Requests' })).toBeTruthy();
});

test('the detail has its evidence, what else it could be, and which layers the answer came through', async () => {
  renderPanel({ log: { exchanges: log() }, opened: '1' });
  const detail = within(await screen.findByRole('region', { name: 'Explanation' }));
  expect(detail.getByRole('heading', { name: 'Evidence' })).toBeTruthy();
  expect(detail.getByRole('list', { name: 'Evidence' }).textContent).toContain('returned 502');
  const layers = detail.getByRole('list', { name: 'Layers of the response, from the outside' });
  expect(layers.textContent).toContain('nginx web server, wrote this response');
});

test('what else it could be stands beside what is only likely', async () => {
  renderPanel({ log: { exchanges: log() }, opened: '5' });
  const note = await screen.findByRole('note', { name: 'It could also be' });
  expect(note.textContent).toContain('files.example has CORS configured');
});

test('a failure is explained again when the log says something new of its host', async () => {
  const { source } = renderPanel({
    log: { exchanges: [entry(1, { url: 'https://api.example/graphql', response: answer(200) })] },
  });
  expect(screen.getByRole('row', { name: /graphql/ }).textContent).toContain("CORS isn't configured");
  source.put(entry(2, { url: 'https://api.example/v1/items', response: answer(200, [own]), error: null }));
  expect((await screen.findByRole('row', { name: /graphql.*but not for/ })).textContent).toContain(
    'CORS is configured',
  );
});
