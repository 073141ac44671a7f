import { text } from '../wording/text.ts';
import { extractMaxAge, get } from '../cors/headers.ts';
import { profiles } from '../cors/profiles/index.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { recommended } from './remembered.ts';
import { passedPreflight } from './passing.ts';

export default defineAdvice({
  id: 'max-age-unreadable',
  severity: 'wasteful',
  matches: ({ preflights }) =>
    firstOf(preflights, ({ hop, response }) => {
      const value = get(response.headers, 'Access-Control-Max-Age');
      // A negative number isn't a number of seconds either, but says what it means: never.
      if (value === null || extractMaxAge(response.headers) !== null || /^-[0-9]+$/.test(value)) return null;
      return { hop, value };
    }),
  title: ({ value }) =>
    value === ''
      ? text`${'Access-Control-Max-Age'} is empty`
      : text`${`Access-Control-Max-Age: ${value}`} isn't a number of seconds`,
  why: () =>
    text`The header can hold only digits, so browsers ignore this value. Chromium and Safari then cache the preflight for ${profiles.chromium.preflightCache.malformed} seconds, and Firefox sends one before every request.`,
  act: () => text`On the response to ${'OPTIONS'}, send ${`Access-Control-Max-Age: ${recommended}`}.`,
  fix: () => [{ on: 'preflight', set: 'Access-Control-Max-Age', to: String(recommended) }],
  examples: [
    { name: 'a unit behind the number', exchange: put(['600s']) },
    { name: 'a word', exchange: put(['1h']) },
    { name: 'two layers send it', exchange: put(['600', '600']) },
    { name: 'nothing in it', exchange: put(['']) },
  ],
  counterExamples: [
    { name: 'a number', exchange: put(['600']) },
    { name: 'no such header', exchange: put([]) },
    { name: 'a negative number, which means never', exchange: put(['-1']) },
  ],
});

function put(values: readonly string[]) {
  const lines = values.map((value) => ['Access-Control-Max-Age', value] as const);
  return passedPreflight([['Access-Control-Allow-Methods', 'PUT'], ...lines], { method: 'PUT' });
}
