import { expect, test } from 'vitest';
import { addressSpaceOf } from '../../src/cors/address-space.ts';

test.for([
  ['http://localhost:8000/x', 'loopback'],
  ['https://app.localhost/', 'loopback'],
  ['http://127.0.0.1/', 'loopback'],
  ['http://127.255.3.9/', 'loopback'],
  ['http://[::1]:3000/', 'loopback'],
  ['http://0.0.0.0:8000/', 'loopback'],
  ['http://[::]/', 'loopback'],
  // Written as a number, as hexadecimal digits, as an IPv6 address that maps an IPv4 one.
  ['http://2130706433/', 'loopback'],
  ['http://0x7f.1/', 'loopback'],
  ['http://[::ffff:127.0.0.1]/', 'loopback'],
  ['http://[::ffff:192.168.1.20]/', 'local'],
  ['http://198.19.0.1/', 'loopback'],
  ['http://10.0.3.7/', 'local'],
  ['http://172.16.0.1/', 'local'],
  ['http://172.31.255.255/', 'local'],
  ['http://172.32.0.1/', 'public'],
  ['http://192.168.1.20/status', 'local'],
  ['http://192.169.1.20/', 'public'],
  ['http://169.254.10.1/', 'local'],
  ['http://100.64.0.1/', 'local'],
  ['http://100.127.255.254/', 'local'],
  ['http://100.128.0.1/', 'public'],
  ['http://0.1.2.3/', 'local'],
  ['http://[fd12:3456::7]/', 'local'],
  ['http://[fc00::1]/', 'local'],
  ['http://[fe80::1]/', 'local'],
  ['http://[febf::1]/', 'local'],
  ['http://[fec0::1]/', 'local'],
  ['http://[2606:4700::1111]/', 'public'],
  ['http://1.1.1.1/', 'public'],
  ['http://printer.local/', 'local'],
  ['https://nas.example/', null],
  ['https://10.example/', null],
  ['https://localhost.example/', null],
  ['no URL', null],
] as const)('%s: %s', ([url, space]) => {
  expect(addressSpaceOf(url)).toBe(space);
});
