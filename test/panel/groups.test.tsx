import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { answer } from '../build.ts';
import { entry } from './exchanges.ts';
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

test('one row for each change that heals something, the largest first; it opens into its requests', async () => {
  renderPanel({ log: { exchanges: log() } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'By root cause' }));

  const rows = within(await screen.findByRole('list', { name: 'Failed requests by root cause' })).getAllByRole('group');
  expect(rows).toHaveLength(2);
  expect(rows[0]?.textContent).toContain('4 requestsnginx returned 502');
  expect(rows[0]?.textContent).toContain('api.example, nginx, who acts: server');

  const [first] = rows;
  if (!(first instanceof HTMLDetailsElement)) throw new Error('a group is no details element');
  first.open = true;
  fireEvent(first, new Event('toggle'));
  const requests = await screen.findByRole('list', { name: 'Requests of this root cause' });
  expect(within(requests).getAllByRole('button')).toHaveLength(4);

  fireEvent.click(within(requests).getByRole('button', { name: /items\/3/ }));
  const detail = await screen.findByRole('region', { name: 'Explanation' });
  expect(within(detail).getByRole('heading', { level: 2 }).textContent).toContain('nginx returned 502');
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
