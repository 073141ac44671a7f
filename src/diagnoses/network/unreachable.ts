import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'unreachable',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) =>
    /ADDRESS_UNREACHABLE|NETWORK_CHANGED|NETWORK_ACCESS_DENIED|ADDRESS_INVALID|NETWORK_IO_SUSPENDED/i.test(error),
  title: ({ refusal }) => text`${serverOf(refusal)} is unreachable`,
  why: ({ refusal }) =>
    text`This machine changed networks, or has no route to that IP address (${refusal.error}). CORS isn't involved.`,
  responsible: 'network',
  act: ({ refusal }) => text`Check the network connection and VPN for ${serverOf(refusal)}, then reload the page.`,
  fix: () => [],
});
