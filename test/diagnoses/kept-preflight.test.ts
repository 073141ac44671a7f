import { expect, it } from 'vitest';
import { answer, exchange, type Spec } from '../build.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import type { Diagnosed } from '../../src/diagnoses/diagnose.ts';

const allowed: HeaderList = [['Access-Control-Allow-Origin', 'https://app.example']];
const withCredentials: HeaderList = [...allowed, ['Access-Control-Allow-Credentials', 'true']];

function put(spec: Spec): Exchange {
  return exchange({ method: 'PUT', credentials: 'same-origin', ...spec });
}

/** A PUT whose preflight is kept for ten minutes. */
function first(spec: Spec, allow: HeaderList = allowed): Exchange {
  const keep: HeaderList = [
    ['Access-Control-Allow-Methods', 'PUT'],
    ['Access-Control-Max-Age', '600'],
  ];
  return put({ preflight: answer(204, [...allow, ...keep]), ...spec });
}

/** What is said of a PUT without a preflight, so many seconds after the first one. */
function said(seconds: number, earlier: Exchange | null, spec: Spec = {}): Diagnosed | null {
  const made = put({ response: answer(200), ...spec });
  const one = { ...made, id: 'later', startedAt: made.startedAt + seconds * 1000 };
  return findingOf(one, earlier === null ? [one] : [earlier, one]).rootCause;
}

const passed = first({ response: answer(200, allowed), error: null });

it('says that the server changed, where the same request passed and its preflight still counts', () => {
  expect(said(60, passed)).toMatchObject({ id: 'stale-preflight-permission', confidence: 'likely' });
});

it.each([
  ['the log holds nothing of before', said(60, null)],
  ['the preflight ran out', said(601, passed)],
  ['the preflight was of another address', said(60, passed, { url: 'https://api.example/items?page=2' })],
])('names no more than a possibility where %s', (_, found) => {
  expect(found).toMatchObject({ id: 'stale-preflight-permission', confidence: 'possible' });
  expect(found?.alternatives).toHaveLength(1);
});

it('says that the answer never had the headers, where the first one lacked them too', () => {
  const found = said(60, first({ response: answer(200) }));
  expect(found).toMatchObject({ id: 'headers-only-on-preflight', confidence: 'likely' });
});

it('takes no answer without credentials for one with them', () => {
  const star: Spec = { credentials: 'include', response: answer(200, [['Access-Control-Allow-Origin', '*']]) };
  expect(said(60, passed, star)?.id).toBe('wildcard-with-credentials');
  const both = first({ credentials: 'include', response: answer(200, withCredentials), error: null }, withCredentials);
  expect(said(60, both, star)?.id).toBe('stale-preflight-permission');
});

it('leaves an error to the error', () => {
  expect(said(60, passed, { response: answer(503) })?.id).not.toBe('stale-preflight-permission');
});
