import { describe, expect, it } from 'vitest';
import { answer, exchange } from '../build.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { groupsOf } from '../../src/report/group.ts';
import type { Finding } from '../../src/report/finding.ts';
import { headlineOf, responsibleFor, surenessOf } from '../../src/report/headline.ts';
import { plain, type Text } from '../../src/wording/text.ts';
import { cases } from '../diagnoses/examples.ts';
import { corpus } from '../diagnoses/matrix.ts';
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

  it('are the chapters of a Markdown report, the largest first', () => {
    const markdown = markdownReport({
      findings,
      page: null,
      tool: { version: '1' },
      browser: { name: 'Chromium', version: '156' },
      redact: true,
    });
    expect(markdown.match(/^## /gm)).toHaveLength(3);
    expect(markdown.indexOf('2 requests, for example these.')).toBeGreaterThan(0);
    expect(markdown.indexOf('2 requests, for example these.')).toBeLessThan(
      markdown.indexOf('https://files.example/a'),
    );
  });
});

describe('the title of a group', () => {
  const all = [
    ...cases.map(({ example }) => example),
    ...corpus.map(({ exchange: one, history }) => ({ exchange: one, history })),
  ].map(({ exchange: one, history = [] }, i) => {
    const own = { ...one, id: String(i) };
    return findingOf(own, [...history, own]);
  });
  const groups = groupsOf(all);

  it('is looked at over many groups with several requests', () => {
    expect(groups.filter(({ findings: own }) => own.length > 1).length).toBeGreaterThan(50);
  });

  it('has the words of every one of its requests, and its values among those it names', () => {
    const untrue = groups.filter(({ title, findings: own }) => own.some((finding) => !stands(title, finding, own)));
    expect(untrue.map(({ title }) => plain(title))).toEqual([]);
  });

  it('stands above requests of one sureness and of one responsible party', () => {
    const mixed = groups.filter(({ findings: own }) => {
      const kinds = own.map((finding) =>
        [responsibleFor(finding), finding.rootCause && surenessOf(finding.rootCause, finding)].join(),
      );
      return new Set(kinds).size > 1;
    });
    expect(mixed.map(({ title }) => plain(title))).toEqual([]);
  });

  it('names two values where two differ, and counts the others', () => {
    const paths = ['/a', '/b', '/c', '/a'];
    const log404 = paths.map((path, i) => ({
      ...exchange({ url: `https://api.example${path}`, response: answer(200) }),
      id: String(i),
    }));
    const good = {
      ...exchange({
        url: 'https://api.example/good',
        response: answer(200, [['Access-Control-Allow-Origin', 'https://app.example']]),
        error: null,
      }),
      id: 'good',
    };
    const titleFor = (count: number) =>
      plain(groupsOf(log404.slice(0, count).map((one) => findingOf(one, [good, ...log404])))[0]?.title ?? []);
    expect(titleFor(1)).toBe('Probably: CORS is configured on `api.example`, but not for `/a`');
    expect(titleFor(2)).toBe('Probably: CORS is configured on `api.example`, but not for `/a` or `/b`');
    expect(titleFor(4)).toBe('Probably: CORS is configured on `api.example`, but not for `/a`, `/b` or 1 other');
  });
});

/** Whether a title is true for a request: its headline comes out where each list of values is the request's own value. */
function stands(title: Text, finding: Finding, all: readonly Finding[]): boolean {
  let at = 0;
  for (const [i, part] of headlineOf(finding).entries()) {
    const here = title[at];
    if (typeof part === 'string') {
      if (here !== part) return false;
      at += 1;
      continue;
    }
    const values = new Set(
      all.map((one) => headlineOf(one)[i]).map((one) => (typeof one === 'string' ? '' : one?.code)),
    );
    const named: string[] = [];
    let others = 0;
    for (; at < title.length; at++) {
      const next = title[at];
      if (typeof next === 'object') named.push(next.code);
      else if (/^ or \d+ others?$/.test(next ?? '')) others = Number(next?.match(/\d+/)?.[0]);
      else if (next !== ', ' && next !== ' or ') break;
      if (named.length + others === values.size && typeof title[at + 1] !== 'object') {
        at += 1;
        break;
      }
    }
    if (named.length + others !== values.size) return false;
    if (others === 0 && !named.includes(part.code)) return false;
    if (named.some((value) => !values.has(value))) return false;
  }
  return at === title.length;
}
