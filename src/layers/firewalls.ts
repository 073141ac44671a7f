import type { Fingerprint } from './layer.ts';

/** Firewalls and bot checks: what they write is a challenge or a refusal, never the app's answer. */
export const firewalls: readonly Fingerprint[] = [
  {
    id: 'aws-waf',
    title: 'AWS WAF',
    layer: 'firewall',
    signs: [
      { header: 'x-amzn-waf-action', wrote: true },
      { cookie: /^aws-waf-token$/, sure: 'hint' },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'imperva',
    title: 'Imperva',
    layer: 'firewall',
    signs: [
      { header: 'x-iinfo' },
      { header: 'x-cdn', value: /^(?:Imperva|Incapsula)/i },
      { cookie: /^(?:visid_incap_|incap_ses_)/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'sucuri',
    title: 'Sucuri',
    layer: 'firewall',
    signs: [
      { header: 'x-sucuri-block', wrote: true },
      { header: 'x-sucuri-id' },
      { header: 'server', value: /^Sucuri/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'datadome',
    title: 'DataDome',
    layer: 'firewall',
    signs: [{ header: 'x-dd-b', wrote: true }, { header: 'x-datadome' }, { cookie: /^datadome$/ }],
    confidence: 'likely',
    verified: 'unverified',
  },
  {
    id: 'ddos-guard',
    title: 'DDoS-Guard',
    layer: 'firewall',
    signs: [{ header: 'server', value: /^ddos-guard$/i }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'vercel-checkpoint',
    title: 'Vercel’s firewall',
    layer: 'firewall',
    signs: [
      { header: 'x-vercel-mitigated', wrote: true },
      { header: 'x-vercel-challenge-token', wrote: true },
    ],
    confidence: 'likely',
    verified: 'unverified',
  },
];
