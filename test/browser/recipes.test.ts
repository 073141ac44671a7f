import { describe, expect, test } from 'vitest';
import { get } from '../../src/cors/headers.ts';
import { recipesOf } from '../../src/report/recipes-of.ts';
import { ask, page, passes } from '../recipes/stacks/ask.ts';
import { django } from '../recipes/stacks/django.ts';
import { express } from '../recipes/stacks/express.ts';
import { fastapi } from '../recipes/stacks/fastapi.ts';
import { flask } from '../recipes/stacks/flask.ts';
import { nginx } from '../recipes/stacks/nginx.ts';
import { serving } from '../recipes/stacks/serve.ts';

describe.each([express, django, flask, fastapi, nginx])('the recipe for $id heals the real server', (stack) => {
  test.each(stack.scenarios)('$name: $method $path', async (scenario) => {
    const broken = await serving(stack, scenario.name, null, (port) => ask(port, scenario));
    expect(broken.cause?.refusal.kind).toBe(scenario.kind);
    expect(broken.fix.heals).toBe(true);

    const all = [...recipesOf(broken), ...recipesOf(broken, broken.fix.otherwise)];
    const recipe = all.find(({ id }) => id === stack.id);
    expect(recipe).toBeDefined();
    const healed = await serving(stack, scenario.name, recipe?.code ?? null, (port) => ask(port, scenario));
    expect(passes(healed), JSON.stringify({ recipe, verdict: healed.verdict.refusal }, null, 2)).toBe(true);

    // Least privilege: this page and no other, told to caches, and cookies only where they were asked for.
    const headers = healed.exchange.hops[0].response?.headers ?? [];
    expect(get(headers, 'Access-Control-Allow-Origin')).toBe(page);
    expect(get(headers, 'Vary')).toMatch(/(?:^|, )origin(?:,|$)/i);
    expect(get(headers, 'Access-Control-Allow-Credentials')).toBe(scenario.credentials === 'include' ? 'true' : null);
  });
});
