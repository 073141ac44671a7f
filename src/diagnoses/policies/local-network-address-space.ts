import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'local-network-address-space',
  stage: 'page-policy-else',
  general: true,
  explains: ['local-network-access'],
  title: ({ refusal }) => text`${serverOf(refusal)} isn't in the address space that the page announced`,
  why: () =>
    text`The request names an address space with ${'targetAddressSpace'}, and the host's IP address belongs to another one. The browser didn't send the request; no CORS header changes that.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Remove ${'targetAddressSpace'} from the request to ${serverOf(refusal)}, or set it to ${'loopback'} for this device and ${'local'} for the local network.`,
  fix: () => [],
});
