import { addressOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'blocked-by-client',
  explains: ['blocked-by-client'],
  title: (refusal) => text`An extension or a policy blocked the request to ${serverOf(refusal)}`,
  why: ({ error }) => text`The browser never sent it (${error}). Ad and tracking blockers do this; it is not CORS.`,
  responsible: 'extension',
  act: (refusal) =>
    text`Switch the blocker off for this page and try again. If visitors need the request, think of another name than ${addressOf(hopOf(refusal).url)}: lists of blockers go by words in it.`,
  fix: () => [],
  examples: [
    {
      name: 'an ad blocker stops the request',
      exchange: exchange({ url: 'https://stats.example/collect', error: 'net::ERR_BLOCKED_BY_CLIENT' }),
    },
  ],
});
