import { enumerate } from '../wording/enumerate.ts';
import { text } from '../wording/text.ts';
import { extractList, isMalformed } from '../cors/headers.ts';
import { isSafelistedMethod } from '../cors/methods.ts';
import type { Request } from '../cors/model.ts';
import { rememberedFor } from '../cors/preflight-cache.ts';
import { profiles } from '../cors/profiles/index.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { tiny } from './remembered.ts';
import { passedPreflight } from './passing.ts';

const lists = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'] as const;

export default defineAdvice({
  id: 'star-not-remembered',
  severity: 'note',
  matches: ({ preflights }) =>
    firstOf(preflights, ({ hop, request, response }) => {
      const { chromium, firefox } = profiles;
      // Where Chromium asks again soon as well, the star is not the reason.
      if (rememberedFor('', response, chromium) < tiny || rememberedFor('', response, firefox) > 0) return null;
      const stars = lists.filter((header) => {
        const list = extractList(response.headers, header);
        return list !== null && !isMalformed(list) && list.includes('*');
      });
      return { hop, stars, needed: neededOf(request, stars) };
    }),
  title: ({ stars }) =>
    text`Firefox sends a preflight every time because of ${enumerate(stars.map((header) => `${header}: *`))}`,
  why: () =>
    text`Firefox accepts ${'*'} but doesn't cache it, so each request there waits for a preflight, whatever ${'Access-Control-Max-Age'} says. Chrome, Edge and Safari cache it.`,
  act: ({ needed }) =>
    text`List what pages need instead of ${'*'}${needed.length === 0 ? [] : text`, here ${enumerate(needed)}`}.`,
  examples: [
    { name: 'all methods', exchange: put('*', 'x-tenant', '600') },
    { name: 'all headers', exchange: put('PUT', '*', '600') },
    { name: 'all methods and all headers', exchange: put('*', '*', '7200') },
  ],
  counterExamples: [
    { name: 'names', exchange: put('PUT', 'x-tenant', '600') },
    { name: 'nobody is to remember it', exchange: put('*', '*', '-1') },
  ],
});

/** What this request needs from the lists that have a star. */
function neededOf({ method, unsafeHeaderNames }: Request, stars: readonly string[]): readonly string[] {
  const methods = stars.includes(lists[0]) && !isSafelistedMethod(method) ? [method] : [];
  return stars.includes(lists[1]) ? [...methods, ...unsafeHeaderNames] : methods;
}

function put(methods: string, headers: string, maxAge: string) {
  return passedPreflight(
    [
      ['Access-Control-Allow-Methods', methods],
      ['Access-Control-Allow-Headers', headers],
      ['Access-Control-Max-Age', maxAge],
    ],
    { method: 'PUT', send: [['X-Tenant', '7']] },
  );
}
