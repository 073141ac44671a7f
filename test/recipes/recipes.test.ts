import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/fixes/edit.ts';
import { configurable, renderAll } from '../../src/stacks/render.ts';
import type { RecipeContext } from '../../src/recipes/recipe.ts';
import { change, context, edits } from './arbitrary.ts';

const typical: RecipeContext = {
  origin: 'https://app.example',
  url: 'https://api.example/items/7',
  method: 'PUT',
  credentials: true,
  headers: ['content-type', 'x-tenant-id'],
};

const everything: readonly Edit[] = [
  { on: 'preflight', status: 204 },
  { on: 'both', set: 'Access-Control-Allow-Origin', to: 'https://app.example' },
  { on: 'both', vary: 'Origin' },
  { on: 'both', set: 'Access-Control-Allow-Credentials', to: 'true' },
  { on: 'preflight', set: 'Access-Control-Allow-Methods', to: 'PUT' },
  { on: 'preflight', set: 'Access-Control-Allow-Headers', to: 'content-type, x-tenant-id' },
];

const origin: readonly Edit[] = [{ on: 'response', set: 'Access-Control-Allow-Origin', to: 'https://app.example' }];

const codeOf = (id: string, wanted: readonly Edit[], about: Partial<RecipeContext> = {}): string | null =>
  renderAll(wanted, { ...typical, headers: [], method: 'GET', credentials: false, ...about }).find(
    (one) => one.id === id,
  )?.code ?? null;

const servers = ['generic-headers', ...configurable.map(({ id }) => id)];

describe.each([...servers, 'page-fetch'])('%s', (id) => {
  const render = (wanted: readonly Edit[], about: RecipeContext): string | null =>
    renderAll(wanted, about).find((one) => one.id === id)?.code ?? null;

  test('writes a whole set-up', async () => {
    const page: readonly Edit[] = [
      { on: 'page', change: { kind: 'url', to: 'https://api.example/items/7/' } },
      { on: 'page', change: { kind: 'credentials', to: 'omit' } },
      { on: 'page', change: { kind: 'remove-header', name: 'Access-Control-Allow-Origin' } },
    ];
    const code = render(id === 'page-fetch' ? page : everything, typical);
    await expect(`${code}\n`).toMatchFileSnapshot(`golden/${id}.txt`);
  });

  test('is text of printable characters for every edit, whatever a stranger wrote', () => {
    fc.assert(
      fc.property(edits, change, context, (server, page, about) => {
        const code = render([...server, page], about) ?? '';
        expect(code).not.toBe('');
        expect(code).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(code).not.toContain('undefined');
      }),
    );
  });

  test('has nothing to say without edits', () => expect(render([], typical)).toBeNull());
});

test('no server has anything to say about a change of the page', () => {
  fc.assert(
    fc.property(change, context, (page, about) => {
      expect(renderAll([page], about).map(({ id }) => id)).toEqual(['page-fetch']);
    }),
  );
});

test.each(servers)('%s names one origin, never a wildcard or whoever asks', (id) => {
  const code = codeOf(id, origin);
  expect(code).toContain('https://app.example');
  expect(code).not.toMatch(/'\*'|"\*"|: \*/);
  expect(code).not.toMatch(/credentials\W+true/i);
});

test.each(servers)('%s never trusts `null` with credentials', (id) => {
  const code = codeOf(id, [{ on: 'both', set: 'Access-Control-Allow-Origin', to: 'null' }], {
    origin: 'null',
    credentials: true,
  });
  expect(code).toContain('https://your-page.example');
  expect(code).not.toMatch(/['"]null['"]|: null/);
});

test.each(servers)('%s sets a header that is not of CORS, and only that', (id) => {
  const code = codeOf(id, [{ on: 'response', set: 'Cross-Origin-Resource-Policy', to: 'cross-origin' }]);
  expect(code).toContain('Cross-Origin-Resource-Policy');
  expect(code).not.toMatch(/access-control|cors\(|CORSMiddleware|corsheaders/i);
});

test('an origin that is none is not pasted, and the recipe says so', () => {
  const code = codeOf('nginx', origin, { origin: 'x' });
  expect(code).toContain('"https://app.example"');
  const evil = 'https://a.example";}server{listen 80;';
  const refused = codeOf('nginx', [{ on: 'response', set: 'Access-Control-Allow-Origin', to: evil }]);
  expect(refused?.split('\n').filter((line) => !line.startsWith('#') && line.includes('listen'))).toEqual([]);
  expect(refused).toContain("isn't an origin, so it's left out");
});
