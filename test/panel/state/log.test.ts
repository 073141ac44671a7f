import { expect, test } from 'vitest';
import { createLogStore } from '../../../src/panel/state/log.ts';
import { findingOf } from '../../../src/report/finding-of.ts';
import { entry, many } from '../exchanges.ts';
import { memorySource } from '../memory-source.ts';

/** A store whose tasks run one at a time, when the test says so. */
function stepByStep(count: number) {
  const tasks: (() => void)[] = [];
  const source = memorySource({ log: { exchanges: many(count) } });
  const store = createLogStore(source, 1, findingOf, (task) => void tasks.push(task));
  const step = () => tasks.shift()?.();
  const finish = () => {
    while (tasks.length > 0) step();
  };
  return { ...store, source, step, finish };
}

test('a long log is there in part at once, and then grows without a finding changing its place', () => {
  const { findings, waiting, step, finish } = stepByStep(400);
  const first = findings.value;
  expect(first.length).toBeGreaterThan(20);
  expect(first.length + waiting.value).toBe(400);
  step();
  expect(findings.value.slice(0, first.length)).toEqual(first);
  expect(findings.value.length).toBeGreaterThan(first.length);
  finish();
  expect(waiting.value).toBe(0);
});

test('in the end every finding is what it is when explained in one go', () => {
  const { findings, finish, unreadable } = stepByStep(400);
  finish();
  const exchanges = many(400);
  expect(findings.value).toEqual(exchanges.map((exchange) => findingOf(exchange, exchanges)));
  expect(unreadable.value).toBe(0);
});

test('what arrives while an older log is read is read with it, and nothing that was shown goes', () => {
  const { findings, source, step, finish } = stepByStep(400);
  step();
  const before = findings.value.length;
  source.put(entry(401, { url: 'https://late.example/', error: 'net::ERR_CONNECTION_REFUSED' }));
  expect(findings.value.length).toBeGreaterThanOrEqual(before);
  finish();
  expect(findings.value.map(({ id }) => id)).toEqual(Array.from({ length: 401 }, (_, n) => String(n + 1)));
});

test('exchanges that change do not go away until they are explained anew', () => {
  const { findings, source, step, finish } = stepByStep(200);
  finish();
  const changed = many(200).map((exchange) => ({ ...exchange, pageObservation: { responseStatus: 0 } }));
  source.publish({ exchanges: changed });
  expect(findings.value).toHaveLength(200);
  step();
  expect(findings.value).toHaveLength(200);
  finish();
  expect(findings.value.map(({ exchange }) => exchange)).toEqual(changed);
});

test('a tab that is emptied while its log is read shows nothing of it any more', () => {
  const { findings, waiting, source, step, finish } = stepByStep(400);
  step();
  source.publish({ exchanges: [] });
  expect([findings.value, waiting.value]).toEqual([[], 0]);
  finish();
  expect(findings.value).toEqual([]);
});
