import { text } from '../wording/text.ts';
import { extractMaxAge, get } from '../cors/headers.ts';
import { profiles } from '../cors/profiles/index.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { duration } from './phrases.ts';
import { passedPreflight } from './passing.ts';

const header = 'Access-Control-Max-Age';
const caps = {
  chromium: profiles.chromium.preflightCache.cap,
  firefox: profiles.firefox.preflightCache.cap,
  webkit: profiles.webkit.preflightCache.cap,
} as const;

export default defineAdvice({
  id: 'max-age-above-cap',
  severity: 'note',
  matches: ({ preflights, profile }) =>
    firstOf(preflights, ({ hop, response }) => {
      const seconds = extractMaxAge(response.headers) ?? 0;
      const { cap } = profile.preflightCache;
      return seconds > cap ? { hop, cap, value: get(response.headers, header) ?? '' } : null;
    }),
  title: ({ value, cap }) => text`This browser caps ${`${header}: ${value}`} at ${[duration(cap)]}`,
  why: () =>
    text`Browsers cache a preflight no longer than their own limit: Chrome and Edge ${[duration(caps.chromium)]}, Firefox ${[duration(caps.firefox)]}, Safari ${[duration(caps.webkit)]}. A change of the allowed methods or headers takes that long to reach every user.`,
  act: ({ cap }) => text`Nothing has to change. ${`${header}: ${cap}`} is cached for as long in this browser.`,
  fix: ({ cap }) => [{ on: 'preflight', set: header, to: String(cap) }],
  examples: [{ name: 'a day', exchange: put('86400') }],
  counterExamples: [
    { name: 'two hours', exchange: put('7200') },
    { name: 'ten minutes', exchange: put('600') },
    { name: 'no number', exchange: put('forever') },
  ],
});

function put(maxAge: string) {
  return passedPreflight(
    [
      ['Access-Control-Allow-Methods', 'PUT'],
      ['Access-Control-Max-Age', maxAge],
    ],
    { method: 'PUT' },
  );
}
