import { hostOf } from '../cors/url-parts.ts';
import { text } from '../wording/text.ts';
import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { rememberedFor } from '../cors/preflight-cache.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { duration, requestLine } from './phrases.ts';
import { recommended, secondsOf, tiny } from './remembered.ts';
import { lastAskedBefore } from './tab-history.ts';
import { passedPreflight } from './passing.ts';

export default defineAdvice({
  id: 'preflight-every-time',
  severity: 'wasteful',
  matches: ({ exchange: one, preflights, history, profile }) =>
    firstOf(preflights, ({ hop, request, preflight, response }) => {
      const seconds = secondsOf(response, profile);
      // A URL that is too long is never kept, nor a star in Firefox, whatever this header says.
      const isKept = seconds === 0 || rememberedFor(request.url, response, profile) > 0;
      if (seconds >= tiny || !isKept) return null;
      const last = lastAskedBefore(one, history, request.url, request.origin, preflight.startedAt);
      const passed = last === null ? null : (preflight.startedAt - last.answeredAt) / 1000;
      // Asked again although the answer was still known: then the server's lists were too short, or the cache was off.
      if (passed === null || passed < seconds || passed > recommended) return null;
      const maxAge = get(response.headers, 'Access-Control-Max-Age');
      return { hop, request, seconds, passed: Math.max(1, Math.round(passed)), maxAge };
    }),
  title: ({ request, seconds }) =>
    seconds === 0
      ? text`${hostOf(request.url)} makes the browser send a preflight before every request`
      : text`${hostOf(request.url)} lets browsers cache a preflight for only ${[duration(seconds)]}`,
  why: ({ request, seconds, passed, maxAge }) => {
    const reason =
      maxAge === null
        ? text`Without ${'Access-Control-Max-Age'}, the browser caches it for ${seconds} seconds.`
        : text`With ${`Access-Control-Max-Age: ${maxAge}`}, the browser caches it for ${[duration(seconds)]}.`;
    return text`The browser sent another preflight before ${requestLine(request)}, ${[duration(passed)]} after the last one. Each one adds a round trip. ${reason}`;
  },
  act: () =>
    text`On the response to ${'OPTIONS'}, send ${`Access-Control-Max-Age: ${recommended}`}. No browser caps that.`,
  fix: () => [{ on: 'preflight', set: 'Access-Control-Max-Age', to: String(recommended) }],
  examples: [
    { name: 'no Max-Age, asked twice in half a minute', exchange: put(30, null), history: [put(0, null)] },
    { name: 'a Max-Age of -1', exchange: put(2, '-1'), history: [put(0, '-1')] },
    { name: 'a Max-Age of ten seconds', exchange: put(45, '10'), history: [put(20, '10'), put(0, '10')] },
  ],
  counterExamples: [
    { name: 'asked once', exchange: put(30, null) },
    { name: 'the first answer let nothing pass, so nothing was kept', exchange: put(30, null), history: [refused()] },
    { name: 'two at the same time', exchange: put(0.005, null), history: [put(0, null)] },
    { name: 'ten minutes, and asked again after them', exchange: put(700, '600'), history: [put(0, '600')] },
    { name: 'asked again after an hour', exchange: put(3600, null), history: [put(0, null)] },
    {
      name: 'another URL',
      exchange: put(30, null),
      history: [put(0, null, 'https://api.example/items/2')],
    },
  ],
});

function refused(): Exchange {
  const one = put(0, null);
  return { ...one, hops: [{ ...one.hops[0], requestHeaders: null, response: null }] };
}

/** A PUT with its preflight, so many seconds after the first one. */
function put(after: number, maxAge: string | null, url = 'https://api.example/items/1'): Exchange {
  const lines = maxAge === null ? [] : [['Access-Control-Max-Age', maxAge] as const];
  const one = passedPreflight([['Access-Control-Allow-Methods', 'PUT'], ...lines], { url, method: 'PUT' });
  const [hop] = one.hops;
  const response = hop.preflight?.response ?? null;
  if (hop.preflight === null || response === null) return one;
  const later = after * 1000;
  const preflight = {
    ...hop.preflight,
    startedAt: hop.preflight.startedAt + later,
    response: { ...response, at: response.at + later },
  };
  return { ...one, id: String(after), startedAt: one.startedAt + later, hops: [{ ...hop, preflight }] };
}
