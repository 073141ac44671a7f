import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, exchange } from '../build.ts';
import { plain } from '../../src/wording/text.ts';
import { curlOf } from '../../src/report/curl.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { shellWord } from '../../src/report/shell.ts';
import { hostile } from '../recipes/arbitrary.ts';
import { hostileFinding } from './hostile.ts';

/** What a POSIX shell makes of commands, with a `curl` that says its arguments; `;` would start a second command. */
function wordsOf(commands: readonly string[]): readonly string[][] {
  const script = `curl() { printf '%s\\0' "$@"; printf '\\n\\0'; }\n${commands.join('\n')}\n`;
  const { stdout, stderr, status } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout
    .split('\n\0')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
}

test('a shell reads a word as exactly the value, or there is no word', () => {
  const values = fc.sample(hostile, { numRuns: 1000, seed: 4 });
  const told = values.filter((value) => shellWord(value) !== null);
  expect(told.length).toBeGreaterThan(100);
  expect(wordsOf(told.map((value) => `curl ${shellWord(value) ?? ''}`))).toEqual(told.map((value) => [value]));
});

test('a method that nobody saw is not invented: GET stands in, and that is said', () => {
  const { hops, ...rest } = exchange({ error: 'blocked:csp' });
  const unseen = { ...rest, hops: [{ ...hops[0], method: '', requestHeaders: null }] as const };
  const { preflight, request, notes } = curlOf(findingOf(unseen));
  expect(preflight).toBeNull();
  expect(request).toContain("curl -i --globoff 'https://api.example/items'");
  expect(notes.map(plain)).toEqual(['The method was not seen: `GET` stands in for it.']);
});

test('nothing that a stranger wrote becomes a command, an option or a file to read', () => {
  const commands = fc
    .sample(hostileFinding, { numRuns: 400, seed: 5 })
    .map(curlOf)
    .flatMap(({ preflight, request }) => [preflight, request])
    .filter((command) => command !== null);
  expect(commands.length).toBeGreaterThan(100);
  const all = wordsOf(commands);
  expect(all.length).toBe(commands.length);
  for (const words of all) {
    const method = words.includes('-X') ? words.splice(words.indexOf('-X'), 2)[1] : 'GET';
    expect(method).toMatch(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/);
    const [include, globoff, url, ...headers] = words;
    expect([include, globoff, url]).toEqual([
      expect.stringMatching(/^-[iI]$/),
      '--globoff',
      expect.stringMatching(/^https?:\/\//i),
    ]);
    headers.forEach((word, i) => expect(word).toMatch(i % 2 === 0 ? /^-H$/ : /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+(?:;$|: )/));
  }
});

describe('the commands', () => {
  const commandsOf = (spec: Parameters<typeof exchange>[0]): ReturnType<typeof curlOf> =>
    curlOf(findingOf(exchange(spec)));

  test('repeat the preflight and the request', () => {
    const { preflight, request, notes } = commandsOf({
      method: 'PUT',
      send: [
        ['X-Tenant-Id', '7'],
        ['Authorization', 'Bearer (hidden)'],
        ['Cookie', '(2 cookies)'],
        ['User-Agent', 'Chrome'],
      ],
      preflight: answer(204),
      response: answer(200),
    });
    expect(preflight).toBe(
      [
        "curl -i --globoff -X OPTIONS 'https://api.example/items'",
        "-H 'Origin: https://app.example'",
        "-H 'Access-Control-Request-Method: PUT'",
        "-H 'Access-Control-Request-Headers: authorization,cookie,user-agent,x-tenant-id'",
      ].join(' \\\n  '),
    );
    expect(request).toBe(
      [
        "curl -i --globoff -X 'PUT' 'https://api.example/items'",
        "-H 'Origin: https://app.example'",
        "-H 'X-Tenant-Id: 7'",
        "-H 'Authorization: Bearer <token>'",
        "-H 'Cookie: <cookies>'",
      ].join(' \\\n  '),
    );
    expect(notes).toHaveLength(2);
  });

  test('name what the browser never sent', () => {
    const { request } = commandsOf({
      method: 'PUT',
      send: [
        ['X-Tenant-Id', '7'],
        ['Authorization', 'x'],
      ],
      preflight: answer(401),
    });
    expect(request).toContain("-H 'authorization: Bearer <token>'");
    expect(request).toContain("-H 'x-tenant-id: <x-tenant-id>'");
  });

  test('ask for the headers alone where there is no body', () => {
    expect(commandsOf({ method: 'HEAD', response: answer(200) }).request).toMatch(/^curl -I --globoff 'https:/);
  });

  test('send an empty header as empty instead of leaving it out', () => {
    expect(commandsOf({ send: [['X-Empty', '']], preflight: answer(204), response: answer(200) }).request).toContain(
      "-H 'X-Empty;'",
    );
  });

  test('do not exist for what is not HTTP', () => {
    expect(commandsOf({ url: 'javascript:alert(1)' })).toMatchObject({ preflight: null, request: null });
  });
});

test('a thousand headers and a hundred kilobytes do not become a command that nobody can paste', () => {
  const send = Array.from({ length: 1000 }, (_, i) => [`X-${i}`, i === 0 ? 'a'.repeat(100_000) : 'b'] as const);
  const { request, notes } = curlOf(findingOf(exchange({ send, preflight: answer(204), response: answer(200) })));
  expect(request?.split('\n').length).toBeLessThan(70);
  expect(request?.length).toBeLessThan(5000);
  expect(notes).toContainEqual(expect.arrayContaining([expect.stringContaining('left out')]));
});
