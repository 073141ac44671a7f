import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { renderAll } from '../../src/stacks/render.ts';
import { pyString } from '../../src/recipes/quote.ts';
import { context, edits, hostile } from '../recipes/arbitrary.ts';
import { applySteps } from '../recipes/apply-steps.ts';
import { nginx } from '../recipes/stacks/nginx.ts';
import { python } from '../recipes/stacks/python.ts';

/** Recipes rendered from what strangers would send to break out of them, read by the languages themselves. */
const samples = fc
  .sample(fc.tuple(edits, context), { numRuns: 150, seed: 2 })
  .map(([server, about]) => renderAll(server, about));
const rendered = (id: string) => samples.flatMap((all) => all.filter((one) => one.id === id));
const codes = (id: string): readonly string[] => rendered(id).map(({ code }) => code);

const folder = mkdtempSync(join(tmpdir(), 'whycors-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const reader = `
import ast, json, sys
told = json.load(sys.stdin)
assert [ast.literal_eval(one) for one in told['literals']] == told['values']
# The names that a recipe calls or assigns are ours; nothing that a stranger wrote becomes one.
known = set(told['known'])
for code in told['codes']:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.Name):
            names = [node.id]
        elif isinstance(node, ast.Attribute):
            names = [node.attr]
        else:
            continue
        assert known.issuperset(names), (names, code)
`;

const known =
  `CORS CORSMiddleware CORS_ALLOWED_ORIGIN_REGEXES CORS_URLS_REGEX Exception ServerErrorMiddleware add_middleware
  allowed_origins cls debug escape exception_handlers get globals match only_allowed_origins pattern pop re user_middleware app CORS_ALLOWED_ORIGINS CORS_ALLOW_ALL_ORIGINS CORS_ALLOW_CREDENTIALS CORS_ALLOW_HEADERS
  CORS_ALLOW_METHODS CORS_EXPOSE_HEADERS CORS_PREFLIGHT_MAX_AGE CSRF_TRUSTED_ORIGINS INSTALLED_APPS MIDDLEWARE False True
  __name__ add after_request app before_request call_next default_headers default_methods get_response headers m method
  middleware request response set_headers strict_slashes url_map vary`.split(/\s+/);

test('Python reads every literal as the value, and no recipe as more than the recipe', () => {
  // Half a surrogate pair has no UTF-8, so it cannot be told to another process.
  const values = fc.sample(hostile, { numRuns: 500, seed: 3 }).map((value) => value.replace(/\p{Cs}/gu, '?'));
  const input = {
    values,
    literals: values.map(pyString),
    codes: ['django', 'flask', 'fastapi'].flatMap(codes),
    known,
  };
  const { status, stderr } = spawnSync(python, ['-c', reader], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('nginx accepts every recipe, and finds no directive in it that is not ours', () => {
  const own = /^(?:map|default|"[a-z][a-z0-9+.-]*:\/\/|"~\^OPTIONS|proxy_hide_header|add_header|if|return|\})/;
  const [state] = nginx.states;
  for (const { code, steps, language } of rendered('nginx')) {
    const lines = code.split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line !== '' && !line.startsWith('#') && !own.test(line))).toEqual([]);
    const files = applySteps(state.files, nginx.main, steps, language);
    for (const [name, content] of Object.entries(nginx.place?.(files, folder, 9) ?? files)) {
      writeFileSync(join(folder, name), content);
    }
    const [program, ...args] = nginx.start(folder, 9);
    const { status, stderr } = spawnSync(program, ['-t', ...args], { encoding: 'utf8' });
    expect(status, `${stderr}\n${code}`).toBe(0);
  }
});

test('JavaScript runs every recipe as one call of cors() and our own headers', () => {
  for (const code of codes('express')) {
    const calls: string[] = [];
    const app = { use: (one: unknown) => calls.push(typeof one) };
    // oxlint-disable-next-line no-implied-eval -- the question is what the engine itself makes of it
    Function(
      'cors',
      'app',
      `'use strict';${code.replace(/^import .*$/m, '')}`,
    )((options: object) => Object.keys(options), app);
    expect(calls.every((type) => type === 'object' || type === 'function')).toBe(true);
    expect(calls.length).toBeLessThanOrEqual(2);
  }
});
