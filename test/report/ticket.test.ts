import { describe, expect, test } from 'vitest';
import { answer, exchange } from '../build.ts';
import { cases } from '../diagnoses/examples.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { isFailing } from '../../src/report/headline.ts';
import { recipesOf } from '../../src/report/recipes-of.ts';
import type { Flavor } from '../../src/report/ticket/block.ts';
import { jiraWiki } from '../../src/report/ticket/jira-wiki.ts';
import { jiraMarkdown, markdown } from '../../src/report/ticket/markdown.ts';
import { plainText } from '../../src/report/ticket/plain-text.ts';
import { slack } from '../../src/report/ticket/slack.ts';
import { ticket } from '../../src/report/ticket/ticket.ts';
import { about } from './hostile.ts';

const flavors: Readonly<Record<string, Flavor>> = { markdown, jiraMarkdown, jiraWiki, slack, plainText };

const explained = (exchanges: readonly Exchange[]) => exchanges.map((one) => findingOf(one, exchanges));
const linesOf = (text: string): number => text.trimEnd().split('\n').length;
const failing = cases
  .map(({ label, example: { exchange: one, history = [] } }) => [label, findingOf(one, [...history, one])] as const)
  .filter(([, finding]) => isFailing(finding));

/** Diagnosed although nothing was refused: `no-cors`, headers that an extension changed. */
const explainedOnly = cases
  .map(({ label, example: { exchange: one, history = [] } }) => [label, findingOf(one, [...history, one])] as const)
  .filter(([, finding]) => !isFailing(finding) && finding.outcome !== 'canceled' && finding.rootCause !== null);

/** Each failure with one of the stacks that it has a recipe for, in turn; every stack comes up. */
const withStacks = failing.map(([label, finding], i) => {
  const recipes = recipesOf(finding);
  const recipe = recipes[i % Math.max(1, recipes.length)];
  return [label, finding, recipe?.id ?? '', recipe] as const;
});

test('there are some of which CORS refused nothing', () => expect(explainedOnly.length).toBeGreaterThan(3));

describe.each(Object.entries(flavors))('%s', (_flavor, flavor) => {
  test('one finding has at most 60 lines, whatever it is and whatever the stack', () => {
    const long = withStacks.flatMap(([label, finding, recipe]) => {
      const text = ticket({ ...about, findings: [finding], recipe, redact: true }, flavor);
      return linesOf(text) > 60 || text.length > 12_500 ? [`${label} for ${recipe}: ${linesOf(text)} lines`] : [];
    });
    expect(long).toEqual([]);
  });

  test('one finding has its cause, its fix, and the commands', () => {
    const lacking = failing.flatMap(([label, finding]) => {
      const text = ticket({ ...about, findings: [finding] }, flavor);
      const wanted = ['Fix in: ', ...(recipesOf(finding).length > 0 ? ['Fix for '] : [])];
      return wanted.filter((one) => !text.includes(one)).map((one) => `${label}: ${one}`);
    });
    expect(lacking).toEqual([]);
  });

  test('one finding of which CORS refused nothing has its whole diagnosis', () => {
    const lacking = explainedOnly.flatMap(([label, finding]) => {
      const text = ticket({ ...about, findings: [finding] }, flavor);
      return text.includes('Fix in: ') && !text.includes('nothing failed') ? [] : [label];
    });
    expect(lacking).toEqual([]);
  });

  test('one finding has the recipe of the stack that was asked for, not only the headers', () => {
    const replaced = withStacks.flatMap(([label, finding, recipe, found]) => {
      // A longer one is in the report as a file; the ticket has the headers.
      if (found === undefined || found.code.split(/\n+/).length > 33) return [];
      const text = ticket({ ...about, findings: [finding], recipe }, flavor);
      return text.replace(/[\\`]/g, '').includes(`Fix for ${found.title}`) ? [] : [`${label}: ${recipe}`];
    });
    expect(replaced).toEqual([]);
  });

  test('a page has at most 150 lines and 30,000 characters, and what has no room is counted', () => {
    const all = failing.map(([, finding]) => finding);
    expect(all.length).toBeGreaterThan(200);
    const text = ticket({ ...about, findings: all, redact: true }, flavor);
    expect(linesOf(text)).toBeLessThanOrEqual(150);
    expect(text.length).toBeLessThanOrEqual(30_000);
    expect(text).toMatch(/Not shown: [\d,]+ more problems with [\d,]+ requests/);
  });

  test('values of any length do not break a limit', () => {
    const long = 'x'.repeat(20_000);
    const several = explained(
      Array.from({ length: 30 }, (_, i) =>
        exchange({
          url: `https://api-${i}.example/${long}`,
          method: 'PUT',
          send: Array.from({ length: 80 }, (_unused, h) => [`X-${h}-${'y'.repeat(60)}`, long] as const),
          preflight: answer(204, [['Access-Control-Allow-Origin', long]]),
          credentials: 'include',
        }),
      ),
    );
    for (const findings of [several, several.slice(0, 1)]) {
      const text = ticket({ ...about, findings }, flavor);
      expect(linesOf(text)).toBeLessThanOrEqual(findings.length === 1 ? 60 : 150);
      expect(text.length).toBeLessThanOrEqual(30_000);
    }
  });
});

describe('a page with one problem on many requests', () => {
  const refused = (id: number): Exchange => ({
    ...exchange({ url: `https://api.example/items/${id % 7}`, response: answer(200), credentials: 'omit' }),
    id: String(id),
    startedAt: Date.UTC(2026, 10, 28, 9, 0, id),
  });
  const log = Array.from({ length: 75 }, (_, i) => refused(i));
  const text = ticket({ ...about, findings: explained(log) }, markdown);

  test('says it once, with how many requests, how often and since when', () => {
    expect(text.match(/^## /gm)).toHaveLength(1);
    expect(text).toContain('7 requests, for example these.');
    expect(text).toContain('75 times, `2026-11-28T09:00:00Z` to `2026-11-28T09:01:14Z`');
    expect(text).toContain('- and 4 more');
    expect(linesOf(text)).toBeLessThanOrEqual(60);
  });
});

test('the stack that left its mark on the response is the one that the fix is for', () => {
  const log = explained([exchange({ response: answer(200, [['X-Powered-By', 'Express']]), credentials: 'omit' })]);
  expect(ticket({ ...about, findings: log }, markdown)).toContain('**Fix for Express');
  expect(ticket({ ...about, findings: log, recipe: 'nginx' }, markdown)).toContain('**Fix for nginx');
});
