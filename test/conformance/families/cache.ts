import { anyCredentials, anyPage, asking, draft, foreign, good, having, step, type Family } from './draft.ts';

const ages = [
  '0',
  '1',
  '5',
  '600',
  '86400',
  '999999999999',
  '-1',
  '',
  'x',
  '5.5',
  '600s',
  '600, 600',
  ' 600 ',
  '+600',
  '0x10',
] as const;

/** The same request twice: the first preflight may answer for the second one. */
export const preflightCache: Family = (random) => {
  const page = anyPage(random);
  const ask = asking({
    method: random.pick(['PUT', 'DELETE', 'GET', 'POST', 'patch']),
    headers: random.some(
      [
        ['X-A', '1'],
        ['Authorization', 'Bearer x'],
        ['Content-Type', 'application/json'],
      ] as const,
      0.5,
    ),
    credentials: anyCredentials(random),
  });
  const right = good(ask);
  const aged = random.chance(0.8)
    ? having(right.preflight, 'Access-Control-Max-Age', random.pick(ages))
    : right.preflight;
  const wild = random.chance(0.3)
    ? having(having(aged, 'Access-Control-Allow-Methods', '*'), 'Access-Control-Allow-Headers', '*')
    : aged;
  // An answer that is refused clears the cache.
  const actual = random.chance(0.75)
    ? right.actual
    : having(right.actual, 'Access-Control-Allow-Origin', 'http://{other}');
  return draft(page, ask, [step(foreign(random, page), wild, actual)], 2);
};
