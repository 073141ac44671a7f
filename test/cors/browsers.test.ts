import { format } from 'prettier';
import { expect, test } from 'vitest';
import { answer } from '../build.ts';
import { rememberedFor } from '../../src/cors/preflight-cache.ts';
import { profiles } from '../../src/cors/profiles/index.ts';
import { isSafelistedRequestHeader } from '../../src/cors/safelist.ts';
import type { Header, HeaderList, BrowserName } from '../../src/cors/model.ts';
import { differences } from '../conformance/differences.ts';
import { browserNames, judgedIn } from './browsers-table.ts';

test('assets/browsers.md shows where browsers differ', async () => {
  const text = [
    '# Where browsers differ',
    '',
    'The same exchange, judged by what WhyCORS knows of each browser. This file is generated from `src/cors/profiles` by the tests',
    '(`npx vitest run --project pure test/cors/browsers.test.ts -u`).',
    '',
    'Chromium (156; so Chrome and Edge) and Firefox (ESR 153) are **measured**: `test/browser/differences.test.ts` asks both for every',
    'exchange of the first table, and `npm run conformance` asks them for thousands of others. WebKit (Safari) is **read in its source**',
    '(CrossOriginAccessControl.cpp, CrossOriginPreflightResultCache.cpp) and not measured; it has no names for its refusals, so the name is ours.',
    '',
    '## What is refused, and under which name',
    '',
    table(
      'Exchange',
      differences.map((one) => [one.exchange, ...browserNames.map((browser) => verdict(judgedIn(one, browser)))]),
    ),
    '',
    '## Request headers that need a preflight',
    '',
    'Measured by the family `safelist` of the conformance suite. A value has at most 128 bytes.',
    '',
    table(
      'Header',
      headers.map((header) => [code(header.join(': ')), ...browserNames.map((browser) => need(header, browser))]),
    ),
    '',
    '## How long a preflight is remembered',
    '',
    'Seconds. The short ones are measured by the family `preflight-cache`; what each browser caps at is read in its source.',
    '',
    table(
      'Answer to the preflight',
      remembered.map(({ name, list, url = 'https://api.example/items' }) => [
        name,
        ...browserNames.map((browser) => String(rememberedFor(url, answer(204, list), profiles[browser]))),
      ]),
    ),
  ].join('\n');
  await expect(await format(`${text}\n`, { parser: 'markdown' })).toMatchFileSnapshot('../../assets/browsers.md');
});

test('every row but those that say otherwise shows a difference', () => {
  const same = differences.filter((one) => {
    const told = browserNames.map((browser) => judgedIn(one, browser));
    return told.every((verdict) => verdict === null);
  });
  expect(same.map(({ exchange }) => exchange)).toEqual([
    '`Authorization`, allowed by `*` alone (the standard wants it named)',
  ]);
});

const headers: readonly Header[] = [
  ['Save-Data', 'on'],
  ['DPR', '2'],
  ['Device-Memory', '0.5'],
  ['Viewport-Width', '800'],
  ['ECT', '4g'],
  ['RTT', '100'],
  ['Save-Data', 'maybe'],
  ['X-Requested-With', 'XMLHttpRequest'],
];

const remembered: readonly { readonly name: string; readonly list: HeaderList; readonly url?: string }[] = [
  { name: 'without `Access-Control-Max-Age`', list: [] },
  { name: '`Access-Control-Max-Age: 600`', list: [['Access-Control-Max-Age', '600']] },
  { name: '`Access-Control-Max-Age: 86400`', list: [['Access-Control-Max-Age', '86400']] },
  { name: '`Access-Control-Max-Age: 604800`', list: [['Access-Control-Max-Age', '604800']] },
  { name: '`Access-Control-Max-Age: ten minutes`', list: [['Access-Control-Max-Age', 'ten minutes']] },
  {
    name: '`Access-Control-Max-Age: 600`, methods by `*`',
    list: [
      ['Access-Control-Max-Age', '600'],
      ['Access-Control-Allow-Methods', '*'],
    ],
  },
  {
    name: '`Access-Control-Max-Age: 600`, an address of 1,024 characters',
    list: [['Access-Control-Max-Age', '600']],
    url: `https://api.example/${'x'.repeat(1004)}`,
  },
];

function need([name, value]: Header, browser: BrowserName): string {
  const pattern = profiles[browser].safelisted[name.toLowerCase()];
  return isSafelistedRequestHeader([name, value]) || pattern?.test(value) === true ? 'no preflight' : 'preflight';
}

function verdict(judged: ReturnType<typeof judgedIn>): string {
  if (judged === null) return 'passes';
  return judged.name === null ? 'refused, under no name' : code(judged.name);
}

function table(first: string, rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line([first, 'Chromium', 'Firefox', 'WebKit']), line(['---', '---', '---', '---']), ...rows.map(line)].join(
    '\n',
  );
}

function code(text: string): string {
  return `\`${text}\``;
}
