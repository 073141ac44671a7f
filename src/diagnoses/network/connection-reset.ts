import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';

export default defineDiagnosis({
  id: 'connection-reset',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) => /CONNECTION_(?:RESET|CLOSED|ABORTED)|NET_RESET|SOCKET_NOT_CONNECTED/i.test(error),
  fit: (context) => ({ confidence: 'likely', evidence: seen(context) }),
  title: ({ refusal }) => text`The connection to ${serverOf(refusal)} was cut`,
  why: ({ refusal }) =>
    text`It was open, then the other side or something in between closed it (${refusal.error}). No answer came that CORS could look at.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`Look into the log of ${serverOf(refusal)} for a crash or a restart, and ask what lies in between: a proxy, a firewall, a VPN.`,
  fix: () => [],
});
