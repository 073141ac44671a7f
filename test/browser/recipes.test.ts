import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLab, type Lab } from '../recipes/lab.ts';
import { prove } from '../recipes/prove.ts';
import { express } from '../recipes/stacks/express.ts';
import { nginx } from '../recipes/stacks/nginx.ts';

// The stacks that npm and Debian have in today's major; `npm run prove-recipes` proves all of them.

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

describe.each([express, nginx])('the recipe for $id resolves what is broken in a real server', (stack) => {
  test.each(stack.states)('$name', async (state) => {
    const { faults, recipe, after } = await prove(lab, stack, state);
    expect(faults, `${recipe?.code}\n\n${after[stack.main]}`).toEqual([]);
  });
});
