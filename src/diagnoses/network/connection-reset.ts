import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'connection-reset',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /CONNECTION_(?:RESET|CLOSED|ABORTED)|NET_RESET|SOCKET_NOT_CONNECTED/i.test(error),
  fit: (context) => plausible(seen(context)),
  title: ({ refusal }) => text`The connection to ${serverOf(refusal)} was reset`,
  why: ({ refusal }) =>
    text`The server, or a proxy or firewall on the way, closed the connection (${refusal.error}). CORS isn't involved.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Look in the log of ${serverOf(refusal)} for a crash or restart, and check any proxy, firewall or VPN on the way.`,
  fix: () => [],
});
