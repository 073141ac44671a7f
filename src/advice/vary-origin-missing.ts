import { hostOf } from '../cors/url-parts.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import type { HeaderList } from '../cors/model.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { variesByOrigin } from './phrases.ts';
import { answersBefore } from './tab-history.ts';
import { passed } from './passing.ts';

export default defineAdvice({
  id: 'vary-origin-missing',
  matches: ({ exchange: one, responses, history }) =>
    firstOf(responses, ({ hop, request: { origin, url, method }, response: { headers } }) => {
      const allowed = get(headers, 'Access-Control-Allow-Origin');
      // Who names `null` is told so by another advice.
      if (allowed !== origin || allowed === 'null' || variesByOrigin(headers) || !mayBeCached(method, headers))
        return null;
      const other = answersBefore(one, history, url).find((before) => before.allowed !== allowed) ?? null;
      return { hop, host: hostOf(url), allowed, other };
    }),
  severity: ({ other }) => (other === null ? 'note' : 'fragile'),
  title: ({ host, allowed }) => text`${host} returns ${allowed} without ${'Vary: Origin'}`,
  why: ({ host, allowed, other }) => {
    if (other === null) {
      return text`A cache can return this response to a page on another origin, which ${allowed} doesn't match. That does no harm as long as ${host} returns the same origin to every page.`;
    }
    const before = other.allowed === null ? text`allowed no origin` : text`allowed ${other.allowed}`;
    return text`Another response from ${host} ${before}, so the value depends on the origin. Without ${'Vary: Origin'}, a cache can return one page's response to the other, and the browser then blocks it. That comes and goes with the cache.`;
  },
  act: ({ other }) =>
    text`${other === null ? text`If other origins are allowed as well, add` : text`Add`} ${'Origin'} to ${'Vary'} on every response, also on errors and for requests without an ${'Origin'}.`,
  fix: () => [{ on: 'response', vary: 'Origin' }],
  examples: [
    {
      name: 'another origin was named before',
      exchange: naming('https://app.example', '9'),
      history: [naming('https://admin.example', '1')],
    },
    {
      name: 'another origin was refused before',
      exchange: naming('https://app.example', '9'),
      history: [
        { ...exchange({ page: 'https://other.example', response: answer(200, [['Vary', 'Origin']]) }), id: '1' },
      ],
    },
    { name: 'nothing is known of other origins', exchange: naming('https://app.example', '9') },
  ],
  counterExamples: [
    { name: 'it varies', exchange: naming('https://app.example', '9', [['Vary', 'Accept-Encoding, origin']]) },
    { name: 'it varies by everything', exchange: naming('https://app.example', '9', [['Vary', '*']]) },
    { name: 'a page without an origin', exchange: naming('null', '9') },
    { name: 'it is never stored', exchange: naming('https://app.example', '9', [['Cache-Control', 'no-store']]) },
    {
      name: 'everybody is allowed',
      exchange: exchange({ response: answer(200, [['Access-Control-Allow-Origin', '*']]), error: null }),
    },
  ],
});

/** RFC 9111, section 3: caches keep answers to GET and HEAD, unless they are told not to. */
function mayBeCached(method: string, headers: HeaderList): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !/(?:^|,)\s*no-store\s*(?:,|$)/i.test(get(headers, 'Cache-Control') ?? '');
}

function naming(page: string, id: string, more: HeaderList = []) {
  return { ...passed([['Access-Control-Allow-Origin', page], ...more], { page }), id };
}
