import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'unreachable',
  explains: ['network-error'],
  matches: ({ error }) =>
    /ADDRESS_UNREACHABLE|NETWORK_CHANGED|NETWORK_ACCESS_DENIED|ADDRESS_INVALID|NETWORK_IO_SUSPENDED/i.test(error),
  title: (refusal) => text`No way leads to ${serverOf(refusal)}`,
  why: (refusal) =>
    text`This machine changed its network, or has no route to that address (${refusal.error}). The request never got as far as CORS.`,
  responsible: 'network',
  act: (refusal) => text`Check the connection and the VPN that lead to ${serverOf(refusal)}, then load the page again.`,
  fix: () => [],
  examples: [
    {
      name: 'no route to the host',
      exchange: exchange({ error: 'net::ERR_ADDRESS_UNREACHABLE' }),
    },
  ],
});
