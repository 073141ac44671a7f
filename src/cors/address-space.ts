import ipaddr from 'ipaddr.js';
import { parseUrl } from './origin.ts';

/** https://wicg.github.io/local-network-access/#ip-address-space */
export type AddressSpace = 'loopback' | 'local' | 'public';

/**
 * The address space of a URL's host as its text tells it: an IP address, or a name that every browser knows without asking
 * a name server. null: any other name, which may stand for an address of any space, and a string that is no URL.
 */
export function addressSpaceOf(url: string): AddressSpace | null {
  const host =
    parseUrl(url)
      ?.hostname.replace(/^\[|\]$/g, '')
      .toLowerCase() ?? '';
  if (/^(?:.*\.)?localhost\.?$/.test(host)) return 'loopback';
  // https://www.rfc-editor.org/rfc/rfc6762: names of the local link.
  if (/\.local\.?$/.test(host)) return 'local';
  if (!ipaddr.isValid(host)) return null;
  // An IPv4-mapped address counts as the one that it maps.
  const address = ipaddr.process(host);
  for (const [space, blocks] of nonPublic) {
    if (blocks.some((block) => block[0].kind() === address.kind() && address.match(block))) return space;
  }
  return 'public';
}

type Block = ReturnType<typeof ipaddr.parseCIDR>;

/** https://wicg.github.io/local-network-access/#non-public-ip-address-blocks; of two that overlap the narrower stands first. */
const nonPublic: readonly (readonly [AddressSpace, readonly Block[]])[] = [
  ['loopback', ['127.0.0.0/8', '0.0.0.0/32', '198.18.0.0/15', '::1/128', '::/128'].map(ipaddr.parseCIDR)],
  [
    'local',
    [
      '10.0.0.0/8',
      '100.64.0.0/10',
      '169.254.0.0/16',
      '172.16.0.0/12',
      '192.168.0.0/16',
      '0.0.0.0/8',
      'fc00::/7',
      'fe80::/10',
      'fec0::/10',
      '2001:db8::/32',
      '3fff::/20',
    ].map(ipaddr.parseCIDR),
  ],
];
