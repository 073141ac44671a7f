import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'unreachable',
  stage: 'connection',
  explains: ['network-error'],
  when: ({ error }) =>
    /ADDRESS_UNREACHABLE|NETWORK_CHANGED|NETWORK_ACCESS_DENIED|ADDRESS_INVALID|NETWORK_IO_SUSPENDED/i.test(error),
  title: ({ refusal }) => text`No way leads to ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`This machine changed its network, or has no route to that address (${refusal.error}). The request never got as far as CORS.`,
  responsible: 'network',
  act: ({ refusal }) =>
    text`Check the connection and the VPN that lead to ${serverOf(refusal)}, then load the page again.`,
  fix: () => [],
});
