import { expect, test } from 'vitest';
import { plain } from '../../src/wording/text.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import { exchange } from '../build.ts';

test.each([
  [0, false],
  [40, false],
  [99, false],
  [500, false],
  [900, false],
  [901, true],
  [1000, true],
  [1099, true],
  [1100, false],
  [1500, false],
  [2950, true],
  [30_000, true],
])('a request that the page ended after %i ms looks like a time limit: %j', (after, isLimit) => {
  const { startedAt, ...one } = exchange({ error: 'net::ERR_ABORTED' });
  const { rootCause } = findingOf({
    ...one,
    startedAt,
    end: { kind: 'error', error: 'net::ERR_ABORTED', at: startedAt + after },
  });
  const evidence = rootCause?.evidence.map(plain).join('\n') ?? '';
  expect(evidence).toContain(`${after} ms`);
  expect(/timeout/.test(evidence)).toBe(isLimit);
});
