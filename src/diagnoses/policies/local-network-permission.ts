import { pageOriginOf } from '../../cors/request-at.ts';
import { serverOf } from '../../wording/response.ts';
import { spaceOf, whereItIs } from './local-network.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';
import { plausible } from '../fit.ts';

export default defineDiagnosis({
  id: 'local-network-permission',
  stage: 'page-policy',
  explains: ['local-network-access'],
  when: ({ reason }) => reason === 'permission-denied',
  fit: (context) => plausible(seen(context)),
  title: ({ refusal }) => text`This page has no permission to reach ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`${whereItIs(refusal)}, and the browser lets ${pageOriginOf(refusal.exchange)} connect there only with the user's permission. It was denied, or the browser never showed a prompt; no CORS header changes that.`,
  responsible: 'browser',
  act: ({ refusal }) => {
    const allow = text`Allow local network access for ${pageOriginOf(refusal.exchange)}: the icon to the left of the address bar, site settings.`;
    if (refusal.exchange.ranIn === 'firefox') return allow;
    const space = spaceOf(refusal);
    // Since Chromium 145 there are two permissions; a name does not say which of them it needs.
    return space === null
      ? text`${allow} If no prompt appears, add ${"targetAddressSpace: 'loopback'"} (this device) or ${"'local'"} (local network) to the ${'fetch'} options. A frame also needs ${'allow="loopback-network; local-network"'}.`
      : text`${allow} If no prompt appears, add ${`targetAddressSpace: '${space}'`} to the ${'fetch'} options. A frame also needs ${`allow="${space}-network"`}.`;
  },
  fix: () => [],
});
