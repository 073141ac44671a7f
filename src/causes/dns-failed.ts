import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'dns-failed',
  explains: ['network-error'],
  matches: ({ error }) => /NAME_NOT_RESOLVED|NAME_RESOLUTION|UNKNOWN_HOST|ERR_DNS_|ICANN_NAME/i.test(error),
  title: (refusal) => text`There is no host with the name ${serverOf(refusal)}`,
  why: (refusal) =>
    text`The name could not be turned into an address (${refusal.error}). The request never got as far as CORS.`,
  responsible: 'network',
  act: (refusal) =>
    text`Check the spelling of ${serverOf(refusal)}, and whether this network knows the name: a VPN or an entry in ${'/etc/hosts'} may be missing.`,
  fix: () => [],
  examples: [
    {
      name: 'the host name does not exist',
      exchange: exchange({ error: 'net::ERR_NAME_NOT_RESOLVED' }),
    },
  ],
});
