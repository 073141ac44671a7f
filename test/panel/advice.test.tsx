import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { answer } from '../build.ts';
import { entry } from './exchanges.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

const named = (page: string) =>
  [
    ['Access-Control-Allow-Origin', page],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Vary', 'Origin'],
  ] as const;
const passing = (n: number, page: string, url = 'https://api.example/me') =>
  entry(n, { page, url, credentials: 'include', error: null, response: answer(200, named(page)) });

const log = {
  exchanges: [
    passing(1, 'https://app.example'),
    passing(2, 'null', 'https://api.example/<b>sandboxed</b>'),
    entry(3, {
      url: 'https://api.example/noted',
      error: null,
      response: answer(200, [...named('https://app.example'), ['X-Total-Count', '7']]),
    }),
    entry(4, { url: 'https://api.example/refused', response: answer(200) }),
  ],
};

const rowOf = (name: RegExp) => screen.getByRole('row', { name });
const detail = () => within(screen.getByRole('region', { name: 'Detail' }));
const chip = () => within(screen.getByRole('group', { name: 'Outcome' })).getByRole('button', { name: /^Advice/ });

test('a row that passed is marked where something should change, not for a note', () => {
  renderPanel({ log });
  expect(within(rowOf(/sandboxed/)).getByText('Advice')).toBeTruthy();
  for (const quiet of [/\/me/, /noted/, /refused/]) expect(within(rowOf(quiet)).queryByText('Advice')).toBeNull();
});

test('the chip counts these rows and shows them alone', async () => {
  renderPanel({ log });
  expect(chip().textContent).toBe('Advice 1');
  fireEvent.click(chip());
  expect(await screen.findByText('1 of 4 requests')).toBeTruthy();
  expect(rowOf(/sandboxed/)).toBeTruthy();
});

test('the detail says what is, why it matters, and what to do', () => {
  const { container } = renderPanel({ log, opened: '2' });
  expect(detail().getByRole('heading', { name: 'Advice' })).toBeTruthy();
  const remark = detail().getByText('Risk').closest('li');
  expect(remark?.textContent).toContain('api.example allows null, with credentials');
  expect(remark?.textContent).toContain('Every sandboxed frame');
  expect(remark?.textContent).toContain('allow-same-origin');
  expect(container.querySelector('.advice b')).toBeNull();
});

test('a note stands in the detail with the change that it means', () => {
  renderPanel({ log, opened: '3' });
  const changes = detail().getByRole('list', { name: 'Changes for headers-not-exposed' });
  expect(changes.textContent).toContain('Access-Control-Expose-Headers: X-Total-Count');
});

test('what was refused has no advice', () => {
  renderPanel({ log, opened: '4' });
  expect(detail().queryByRole('heading', { name: 'Advice' })).toBeNull();
});

test('the filter knows the names of remarks', async () => {
  renderPanel({ log });
  fireEvent.input(screen.getByRole('combobox', { name: 'Filter' }), { target: { value: 'null-origin-allowed' } });
  expect(await screen.findByText('1 of 4 requests')).toBeTruthy();
});

test('what came before in the log is evidence', async () => {
  const { source } = renderPanel({ log: { exchanges: [passing(1, 'https://app.example')] } });
  expect(chip().textContent).toBe('Advice 0');
  source.put(passing(2, 'https://elsewhere.test'));
  await expect.poll(() => chip().textContent).toBe('Advice 1');
});
