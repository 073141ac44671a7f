import fc from 'fast-check';
import type { Edit } from '../../src/fixes/edit.ts';
import type { RecipeContext } from '../../src/recipes/recipe.ts';

/** What breaks out of one language or another, when a language forgets to quote. */
const nasty = fc.constantFrom(
  "'",
  '"',
  '`',
  '\\',
  '\n',
  '\r\n',
  '\0',
  '\x1b[31m',
  '\u2028',
  '\u202e',
  '$',
  '${x}',
  '$http_host',
  ';',
  '}',
  '{',
  '#',
  '*/',
  '//',
  '</script>',
  '<img src=x onerror=alert(1)>',
  "');process.exit();//",
  "'; import os #",
  '"; return 200 "pwned',
  '|',
  '@everyone',
  '#1',
  '[x](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '```',
  '%%{init: {}}%%',
  'end',
  '$(touch x)',
  '!!',
  '🦊',
  '\ud800',
  'é',
);

/** Any text of a stranger: plain, random, and with what is special somewhere. */
export const hostile = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: nasty }, fc.string({ maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 4 })),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

const sane = (values: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...values),
    hostile,
    fc.constantFrom(...values).chain((value) => hostile.map((more) => value + more)),
  );

const tokenLike = sane(['x-tenant-id', 'authorization', "x-'quote", 'x-$dollar', 'x-`tick`', 'x|pipe', '*']);
const origin = sane([
  'https://app.example',
  'http://[::1]:3000',
  'null',
  "https://a'b.example",
  'https://a$b.example',
  '*',
]);
const method = sane(['GET', 'PUT', 'PATCH', "m'", '$x', '`x`']);
const on = fc.constantFrom('preflight' as const, 'response' as const, 'both' as const);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ on, set: fc.constant('Access-Control-Allow-Origin'), to: origin }),
  fc.record({
    on,
    set: fc.constant('Access-Control-Allow-Methods'),
    to: fc.array(method).map((all) => all.join(', ')),
  }),
  fc.record({
    on,
    set: fc.constant('Access-Control-Allow-Headers'),
    to: fc.array(tokenLike).map((all) => all.join(', ')),
  }),
  fc.record({ on, set: fc.constant('Access-Control-Expose-Headers'), to: tokenLike }),
  fc.record({
    on,
    set: fc.constantFrom('Access-Control-Allow-Credentials', 'Access-Control-Max-Age'),
    to: sane(['true', '600']),
  }),
  fc.record({ on, set: sane(['Cross-Origin-Resource-Policy', 'X-Other']), to: sane(['cross-origin']) }),
  fc.record({ on, remove: tokenLike }),
  fc.record({ on, vary: fc.constant('Origin' as const) }),
  fc.record({ on: fc.constantFrom('preflight' as const), status: fc.constant(204) }),
  fc.record({ on: fc.constantFrom('response' as const), status: fc.constant(200) }),
);

export const change: fc.Arbitrary<Edit> = fc.record({
  on: fc.constant('page' as const),
  change: fc.oneof(
    fc.record({ kind: fc.constant('url' as const), to: hostile }),
    fc.record({ kind: fc.constant('credentials' as const), to: fc.constant('omit' as const) }),
    fc.record({ kind: fc.constant('method' as const), to: method }),
    fc.record({ kind: fc.constant('remove-header' as const), name: tokenLike }),
    fc.record({ kind: fc.constant('mode' as const), to: fc.constant('cors' as const) }),
    fc.record({ kind: fc.constant('redirect' as const), to: fc.constant('follow' as const) }),
  ),
});

export const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

export const context: fc.Arbitrary<RecipeContext> = fc.record({
  origin,
  url: fc.oneof(fc.constant('https://api.example/items'), hostile),
  method,
  credentials: fc.boolean(),
  headers: fc.array(tokenLike, { maxLength: 3 }),
});
