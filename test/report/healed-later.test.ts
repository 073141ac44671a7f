import { describe, expect, test } from 'vitest';
import { findingOf } from '../../src/report/finding-of.ts';
import { answer, exchange, type Spec } from '../build.ts';

// What was changed on a server after a failure says nothing of the state in which it failed.

const url = 'https://api.example/api/items';
const open = [
  ['Access-Control-Allow-Origin', 'https://app.example'],
  ['Access-Control-Allow-Methods', 'PUT'],
] as const;
const ok = answer(200, open);

const specs: Readonly<Record<string, Spec>> = {
  'a preflight that is a bad request': { url, method: 'PUT', preflight: answer(400) },
  'a preflight without a route': { url, method: 'PUT', preflight: answer(404) },
  'a server error without CORS headers': { url, response: answer(500) },
};

/** The same request, so many milliseconds later (or earlier), when it passed. */
function passed(spec: Spec, later: number) {
  const one = exchange({
    ...spec,
    ...(spec.preflight === undefined ? {} : { preflight: ok }),
    response: ok,
    error: null,
  });
  return { ...one, id: `passed${later}`, startedAt: one.startedAt + later };
}

const told = (spec: Spec, ...others: readonly number[]) => {
  const failed = exchange(spec);
  const log = [failed, ...others.map((later) => passed(spec, later))].toSorted((a, b) => a.startedAt - b.startedAt);
  const { rootCause } = findingOf(failed, log);
  return { id: rootCause?.id, confidence: rootCause?.confidence };
};

describe.each(Object.entries(specs))('%s', (_, spec) => {
  test('is told the same when the request passes later', () => {
    expect(told(spec, 1)).toEqual(told(spec));
    expect(told(spec, 1, 60_000)).toEqual(told(spec));
  });
});

test('a request that passed before is evidence: something else fails now', () => {
  const spec = { url, method: 'PUT', preflight: answer(400) };
  expect(told(spec, -1)).not.toEqual(told(spec));
});
