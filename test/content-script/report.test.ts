import { expect, test } from 'vitest';
import { refusedOf } from '../../src/content-script/report.ts';
import { stoppedFrom } from '../../src/session/stopped.ts';

const blockedURL = 'https://cdn.example/x';

// Bodies as Chromium 156 writes them.
const corp = { type: 'corp', blockedURL, destination: 'image', disposition: 'enforce' };
const integrity = { documentURL: 'https://app.example/', blockedURL, destination: 'script', reportOnly: false };

test.for([
  ['coep', corp, 'image', { kind: 'embedder-policy', policy: 'coep' }],
  ['dip', { ...corp, destination: 'style' }, 'stylesheet', { kind: 'embedder-policy', policy: 'dip' }],
  ['dip', { ...corp, destination: '' }, 'xmlhttprequest', { kind: 'embedder-policy', policy: 'dip' }],
  ['integrity-violation', integrity, 'script', { kind: 'integrity-policy' }],
] as const)('%s', ([type, body, resource, by]) => {
  const stopped = refusedOf({ type, body }, 7);
  expect(stopped).toEqual({ url: blockedURL, type: resource, at: 7, by });
  expect(stoppedFrom({ type: 'whycors:page-observations', sightings: [], stopped: [stopped] })).toEqual([stopped]);
});

test.for<[string, unknown]>([
  ['coep', { ...corp, disposition: 'reporting' }],
  ['integrity-violation', { ...integrity, reportOnly: true }],
  ['deprecation', { id: 'x', message: 'y' }],
  ['dip', { ...corp, blockedURL: 'data:,x' }],
  ['dip', { ...corp, blockedURL: `https://cdn.example/${'x'.repeat(10_000)}` }],
  ['dip', null],
])('%s: nothing of %s', ([type, body]) => {
  expect(refusedOf({ type, body }, 7)).toBeNull();
});
