import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'local-network-permission',
  explains: ['local-network-access'],
  matches: ({ reason }) => reason === 'permission-denied',
  title: (refusal) => text`This page has no permission to reach ${serverOf(refusal)}`,
  why: (refusal) =>
    text`${serverOf(refusal)} is an address of this machine or of the local network. The browser asks the user before ${refusal.request.origin} may reach it, and the answer was no; no CORS header changes that.`,
  responsible: 'browser',
  act: ({ request }) =>
    text`Allow ${request.origin} to reach the local network: the icon at the left of the address bar, site settings. In a frame, add ${'allow="local-network-access"'} to it.`,
  fix: () => [],
  examples: [
    {
      name: 'an https page asks for localhost',
      exchange: exchange({
        url: 'http://127.0.0.1:8000/items',
        error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
      }),
    },
  ],
});
