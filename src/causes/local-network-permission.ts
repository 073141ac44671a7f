import { pageOriginOf } from '../cors/request-at.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { exchange } from './example.ts';
import { spaceOf, whereItIs } from './local-network.ts';
import { text } from '../wording/text.ts';

export default defineCause({
  id: 'local-network-permission',
  explains: ['local-network-access'],
  matches: ({ reason }) => reason === 'permission-denied',
  title: (refusal) => text`This page has no permission to reach ${serverOf(refusal)}`,
  why: (refusal) =>
    text`${whereItIs(refusal)}, and the browser lets ${pageOriginOf(refusal.exchange)} connect there only with the user's permission. It was denied, or the browser never showed a prompt; no CORS header changes that.`,
  responsible: 'browser',
  act: (refusal) => {
    const allow = text`Allow local network access for ${pageOriginOf(refusal.exchange)}: the icon to the left of the address bar, site settings.`;
    if (refusal.exchange.ranIn === 'firefox') return allow;
    const space = spaceOf(refusal);
    // Since Chromium 145 there are two permissions; a name does not say which of them it needs.
    return space === null
      ? text`${allow} If no prompt appears, add ${"targetAddressSpace: 'loopback'"} (this device) or ${"'local'"} (local network) to the ${'fetch'} options. A frame also needs ${'allow="loopback-network; local-network"'}.`
      : text`${allow} If no prompt appears, add ${`targetAddressSpace: '${space}'`} to the ${'fetch'} options. A frame also needs ${`allow="${space}-network"`}.`;
  },
  fix: () => [],
  examples: [
    {
      name: 'an https page requests localhost',
      exchange: exchange({
        url: 'http://127.0.0.1:8000/items',
        error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
      }),
    },
    {
      name: 'an https page requests a printer',
      exchange: exchange({
        url: 'http://192.168.1.20/status',
        error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
      }),
    },
    {
      name: 'a name that leads into the local network',
      exchange: exchange({
        url: 'https://nas.example/status',
        error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
      }),
    },
    {
      name: 'behind a redirect between other sites',
      exchange: exchange({
        url: 'https://login.example/start',
        then: [{ url: 'http://127.0.0.1:8000/items' }],
        error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
      }),
    },
    {
      name: 'in Firefox',
      exchange: {
        ...exchange({ url: 'http://127.0.0.1:8000/items', error: 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED' }),
        ranIn: 'firefox',
      },
    },
  ],
});
