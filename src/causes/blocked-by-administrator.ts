import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'blocked-by-administrator',
  explains: ['blocked-by-client'],
  matches: ({ error }) =>
    /BY_ADMINISTRATOR$|ENROLLMENT_CHECK_PENDING$|^NS_ERROR_(?:BLOCKED_BY_POLICY|CONTENT_BLOCKED|RESTRICTED_CONTENT)$/.test(
      error,
    ),
  title: (refusal) => text`A policy of this browser blocks ${serverOf(refusal)}`,
  why: (refusal) =>
    text`The browser is set up not to connect to ${serverOf(refusal)}, so the request wasn't sent (${refusal.error}). No CORS header changes that.`,
  responsible: 'browser',
  act: (refusal) =>
    text`Ask whoever manages this browser to allow ${serverOf(refusal)}. Its policies are listed at ${'chrome://policy'} or ${'about:policies'}.`,
  fix: () => [],
  examples: [
    {
      name: 'a blocked URL of a managed browser',
      exchange: exchange({ error: 'net::ERR_BLOCKED_BY_ADMINISTRATOR' }),
    },
    {
      name: 'the same in Firefox',
      exchange: { ...exchange({ error: 'NS_ERROR_BLOCKED_BY_POLICY' }), ranIn: 'firefox' },
    },
  ],
});
