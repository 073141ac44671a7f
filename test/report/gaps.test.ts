import { describe, expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { gapSentences, gapsOf, isLosing, noGaps, type LogGaps } from '../../src/report/gaps.ts';
import { jsonReport } from '../../src/report/json.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { exchange, failed } from '../session/exchange.ts';

const about = {
  page: null,
  tool: { version: '1.0.0' },
  browser: { name: 'Chrome', version: '156.0' },
  redact: true,
} as const;

const passing = findingOf(exchange('1'));
const partly = findingOf({ ...exchange('2', { end: failed, interrupted: true }), hops: [unanswered()] });

function unanswered() {
  const [hop] = exchange('2').hops;
  return { ...hop, response: null };
}

const all: LogGaps = { dropped: { passing: 1200, failing: 34 }, damaged: 1, unseenFailures: 2 };

test('a request of which a part was missed is one that was seen only in part', () => {
  expect([passing, partly].map(({ cause }) => cause?.id)).toEqual([undefined, 'partly-seen']);
  expect(gapsOf(noGaps, [passing, partly]).partlySeen).toBe(1);
});

test.each<[Partial<LogGaps>, string | undefined]>([
  [{}, undefined],
  [{ dropped: { passing: 1, failing: 0 } }, '1 older request dropped to save memory.'],
  [{ dropped: { passing: 1200, failing: 34 } }, '1,234 older requests dropped to save memory, 34 of them failures.'],
  [{ dropped: { passing: 0, failing: 2 } }, '2 older requests dropped to save memory, all of them failures.'],
  [{ damaged: 2 }, '2 entries of the log left out: unreadable.'],
  [{ unseenFailures: 1 }, "1 cross-origin request failed while this tab wasn't captured."],
])('%j: %s', (gaps, sentence) => {
  const sentences = gapSentences(gapsOf({ ...noGaps, ...gaps }, [passing]));
  expect(sentences).toEqual(sentence === undefined ? [] : [sentence]);
  const text = markdownReport({ ...about, findings: [passing], gaps: { ...noGaps, ...gaps } });
  if (sentence === undefined) expect(text).not.toContain('not complete');
  else expect(text).toContain(`**This report is not complete.** ${sentence}`);
});

test('what was dropped is a loss; what was never captured is none', () => {
  expect(isLosing(noGaps)).toBe(false);
  expect(isLosing({ ...noGaps, unseenFailures: 3 })).toBe(false);
  expect(isLosing({ ...noGaps, damaged: 1 })).toBe(true);
  expect(isLosing({ ...noGaps, dropped: { passing: 0, failing: 1 } })).toBe(true);
  expect(isLosing({ ...noGaps, dropped: { passing: 1, failing: 0 } })).toBe(true);
});

describe('a report without a finding', () => {
  test('as JSON has the numbers of what is missing', () => {
    expect(jsonReport({ ...about, findings: [], gaps: all })).toMatchObject({ ...all, partlySeen: 0, findings: [] });
    expect(jsonReport({ ...about, findings: [] })).toMatchObject({ ...noGaps, partlySeen: 0 });
    expect(jsonReport({ ...about, findings: [partly], gaps: all }).partlySeen).toBe(1);
  });

  test('has nothing of a log but these numbers', () => {
    const log = { ...all, exchanges: [exchange('1')], paused: true };
    expect(Object.keys(jsonReport({ ...about, findings: [], gaps: log })).toSorted()).toEqual(
      Object.keys(jsonReport({ ...about, findings: [] })).toSorted(),
    );
  });

  test('as Markdown never says that nothing failed, or that there was no request', () => {
    const text = markdownReport({ ...about, findings: [], gaps: all });
    expect(text).toContain('# CORS report: no failures left to show');
    expect(text).toContain('Seen: no request that is left');
    expect(text).not.toMatch(/nothing failed|no cross-origin request/);
    expect(markdownReport({ ...about, findings: [] })).toMatch(/nothing failed[^]*no cross-origin request/);
  });
});
