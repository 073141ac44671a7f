import { describe, expect, it } from 'vitest';
import { answer, exchange } from '../build.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { groupsOf } from '../../src/report/group.ts';
import { markdownReport } from '../../src/report/markdown.ts';

const nginx = ['Server', 'nginx'] as const;
const log = [
  exchange({ url: 'https://files.example/a', response: answer(200) }),
  exchange({ url: 'https://api.example/a', response: answer(502, [nginx]) }),
  exchange({ url: 'https://api.example/b?c=1', response: answer(502, [nginx]) }),
  exchange({ url: 'https://api.example/c', response: answer(429, [nginx]) }),
  exchange({
    url: 'https://api.example/d',
    response: answer(200, [['Access-Control-Allow-Origin', '*']]),
    error: null,
  }),
].map((one, i) => ({ ...one, id: String(i) }));
const findings = log.map((one) => findingOf(one, log));

describe('groups', () => {
  const groups = groupsOf(findings);

  it('put together what one change heals, the largest first, and leave out what passed', () => {
    expect(
      groups.map(({ host, layer, rootCause, findings: own }) => [host, layer, rootCause, own.map(({ id }) => id)]),
    ).toEqual([
      ['api.example', 'nginx', 'gateway-error', ['1', '2']],
      ['files.example', null, 'cors-never-configured', ['0']],
      ['api.example', 'nginx', 'too-many-requests', ['3']],
    ]);
  });

  it('have keys of their own', () => {
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
  });

  it('stand above the table of a Markdown report, where one has several requests', () => {
    const markdown = markdownReport({
      findings,
      page: null,
      tool: { version: '1' },
      browser: { name: 'Chromium', version: '156' },
      redact: true,
    });
    expect(markdown).toContain('| 2 (2, 3) | `api.example`, nginx |');
  });
});
