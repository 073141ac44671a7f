import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'local-network-address-space',
  explains: ['local-network-access'],
  title: (refusal) => text`${serverOf(refusal)} isn't in the address space that the page announced`,
  why: () =>
    text`The request names an address space with ${'targetAddressSpace'}, and the host's IP address belongs to another one. The browser didn't send the request; no CORS header changes that.`,
  responsible: 'page',
  act: (refusal) =>
    text`Remove ${'targetAddressSpace'} from the request to ${serverOf(refusal)}, or set it to ${'loopback'} for this device and ${'local'} for the local network.`,
  fix: () => [],
  examples: [
    {
      name: 'the request names another address space',
      exchange: exchange({ url: 'http://127.0.0.1:8000/items' }),
    },
  ],
});
