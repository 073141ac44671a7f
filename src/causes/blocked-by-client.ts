import { addressOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'blocked-by-client',
  explains: ['blocked-by-client'],
  title: (refusal) => text`An extension blocked the request to ${serverOf(refusal)}`,
  why: ({ error }) =>
    text`The browser didn't send the request (${error}). Ad and tracking blockers do this, and so does request blocking in DevTools; no CORS header changes that.`,
  responsible: 'extension',
  act: (refusal) =>
    text`Turn off the blocker for this page and try again. If visitors need the request, choose a URL other than ${addressOf(hopOf(refusal).url)}: blockers match words in it.`,
  fix: () => [],
  examples: [
    {
      name: 'an ad blocker stops the request',
      exchange: exchange({ url: 'https://stats.example/collect', error: 'net::ERR_BLOCKED_BY_CLIENT' }),
    },
  ],
});
