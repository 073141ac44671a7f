import { expect, test } from 'vitest';
import { isExposed } from '../../src/cors/expose.ts';
import type { Credentials } from '../../src/cors/model.ts';

test.for<[expose: string | null, credentials: Credentials, name: string, want: boolean]>([
  [null, 'omit', 'Content-Type', true],
  [null, 'omit', 'X-Total-Count', false],
  ['x-total-count', 'include', 'X-Total-Count', true],
  ['*', 'omit', 'X-Total-Count', true],
  ['*', 'include', 'X-Total-Count', false],
  ['*', 'omit', 'Set-Cookie', false],
  ['x a', 'omit', 'X-Total-Count', false],
])('Expose-Headers %s, credentials %s: script reads %s: %s', ([expose, credentials, name, want]) => {
  const headers = expose === null ? [] : [['Access-Control-Expose-Headers', expose] as const];
  expect(isExposed(headers, credentials)(name)).toBe(want);
});
