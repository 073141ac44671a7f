import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'timed-out',
  explains: ['network-error'],
  matches: ({ error }) => /TIMED_OUT|NET_TIMEOUT/i.test(error),
  title: (refusal) => text`${serverOf(refusal)} did not answer in time`,
  why: (refusal) => text`The browser waited and gave up (${refusal.error}). No answer came that CORS could look at.`,
  responsible: 'network',
  act: (refusal) =>
    text`Check that ${serverOf(refusal)} is running and can be reached from here: a firewall that drops packets looks like this.`,
  fix: () => [],
  examples: [
    {
      name: 'no answer before the time is up',
      exchange: exchange({ error: 'net::ERR_TIMED_OUT' }),
    },
  ],
});
