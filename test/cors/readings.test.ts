import { expect, test } from 'vitest';
import { answer, exchange } from '../build.ts';
import { seenCredentials } from '../../src/cors/readings.ts';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { HeaderList } from '../../src/cors/model.ts';

const site = (value: string): HeaderList => [['Sec-Fetch-Site', value]];
const storage: HeaderList = [['Sec-Fetch-Storage-Access', 'active']];

function sending(...lists: readonly HeaderList[]): Exchange {
  const made = exchange({ response: answer(200) });
  const [first, ...rest] = lists.map((requestHeaders) => ({ ...made.hops[0], requestHeaders }));
  const { knownOptions: _knownOptions, ...unknown } = made;
  return { ...unknown, hops: [first ?? made.hops[0], ...rest] };
}

test.each<[string, readonly HeaderList[], string | null]>([
  ['nothing tells', [[]], null],
  ['a cookie', [[['Cookie', '(1 cookie)']]], 'include'],
  ['storage access is told', [[...site('cross-site'), ...storage]], 'include'],
  ['another site without it', [site('cross-site')], 'same-origin'],
  ['the same site never has it', [site('same-site')], null],
  ['another site behind the same one', [site('same-site'), site('cross-site')], 'same-origin'],
  ['a chain that may have come home', [[...site('cross-site'), ...storage], site('cross-site')], 'include'],
  ['a chain of which the beginning says nothing', [[], site('cross-site')], null],
])('the credentials mode, where %s', (_, lists, credentials) => {
  expect(seenCredentials(sending(...lists))).toBe(credentials);
});
