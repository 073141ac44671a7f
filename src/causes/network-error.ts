import { addressOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'network-error',
  explains: ['network-error'],
  title: (refusal) => text`The request to ${serverOf(refusal)} failed before CORS: ${refusal.error}`,
  why: () => text`The connection or the answer broke, so there is nothing that CORS could look at.`,
  responsible: 'network',
  act: (refusal) =>
    text`Open ${addressOf(hopOf(refusal).url)} in a tab of its own: there the browser shows a page about ${refusal.error}.`,
  fix: () => [],
  examples: [
    {
      name: 'an error that has no cause of its own',
      exchange: exchange({ error: 'net::ERR_INSUFFICIENT_RESOURCES' }),
    },
  ],
});
