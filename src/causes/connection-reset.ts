import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'connection-reset',
  explains: ['network-error'],
  matches: ({ error }) => /CONNECTION_(?:RESET|CLOSED|ABORTED)|NET_RESET|SOCKET_NOT_CONNECTED/i.test(error),
  title: (refusal) => text`The connection to ${serverOf(refusal)} was cut`,
  why: (refusal) =>
    text`It was open, then the other side or something in between closed it (${refusal.error}). No answer came that CORS could look at.`,
  responsible: 'network',
  act: (refusal) =>
    text`Look into the log of ${serverOf(refusal)} for a crash or a restart, and ask what lies in between: a proxy, a firewall, a VPN.`,
  fix: () => [],
  examples: [
    {
      name: 'the server drops the connection',
      exchange: exchange({ error: 'net::ERR_CONNECTION_RESET' }),
    },
  ],
});
