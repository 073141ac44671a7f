import { hostOf } from '../cors/url-parts.ts';
import { answer, exchange, type Spec } from './example.ts';
import { failedBecause } from '../wording/failed-check.ts';
import { text } from '../wording/text.ts';
import type { Exchange } from '../cors/exchange.ts';
import { profiles } from '../cors/profiles/index.ts';
import { walk } from '../cors/walk.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';

const families = ['chromium', 'firefox', 'webkit'] as const;
const names = { chromium: 'Chrome', firefox: 'Firefox', webkit: 'Safari' } as const;

export default defineAdvice({
  id: 'blocked-elsewhere',
  severity: 'fragile',
  matches: ({ exchange: one, verdict, profile }) => {
    const { mode, credentials, browsers } = verdict;
    // Where this browser should have refused as well, its rules are not what decided.
    if (browsers[profile.name] === 'blocked') return null;
    const blocking = families.filter((family) => browsers[family] === 'blocked');
    const reading = { mode, credentials: credentials.mode, redirect: one.knownOptions?.redirect ?? 'follow' } as const;
    const refusal = firstOf(blocking, (family) => walk(one, reading, profiles[family]));
    if (refusal === null) return null;
    const browser = blocking.map((family) => names[family]).join(' and ');
    return {
      hop: refusal.hop,
      host: hostOf(refusal.request.url),
      here: names[profile.name],
      browser,
      cause: failedBecause(refusal),
    };
  },
  title: ({ host, browser }) => text`${[browser]} would block this request to ${host}`,
  why: ({ here, browser, cause }) => text`${[here]} allows it. ${[browser]} would report: ${cause}.`,
  act: ({ browser }) => text`Fix it as if it were blocked here, then test the page in ${[browser]}.`,
  examples: [
    {
      name: 'an empty line beside the one that counts, which Firefox alone leaves out',
      exchange: inFirefox({
        credentials: 'include',
        response: answer(200, [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Credentials', ''],
          ['Access-Control-Allow-Credentials', 'true'],
        ]),
        error: null,
      }),
    },
  ],
  counterExamples: [
    {
      name: 'all browsers let it pass',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null }),
    },
    { name: 'all browsers refuse what passed here', exchange: exchange({ response: answer(200), error: null }) },
  ],
});

function inFirefox(spec: Spec): Exchange {
  return { ...exchange(spec), ranIn: 'firefox' };
}
