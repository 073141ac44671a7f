import type { Fingerprint } from './layer.ts';

/** Reverse proxies and load balancers. */
export const proxies: readonly Fingerprint[] = [
  {
    id: 'haproxy',
    title: 'HAProxy',
    layer: 'proxy',
    signs: [{ cookie: /^SERVERID$/ }],
    confidence: 'hint',
    verified: 'unverified',
  },
  {
    id: 'envoy',
    title: 'Envoy',
    layer: 'proxy',
    signs: [{ header: 'server', value: /^envoy$/ }, { header: 'x-envoy-upstream-service-time' }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'istio',
    title: 'Istio',
    layer: 'proxy',
    signs: [{ header: 'server', value: /^istio-envoy$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'squid',
    title: 'Squid',
    layer: 'proxy',
    signs: [
      { header: 'x-squid-error', wrote: true },
      { header: 'via', value: /\(squid\// },
      { header: 'x-cache', value: /\bfrom .*squid/i, sure: 'likely' },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'alb',
    title: 'AWS load balancer',
    layer: 'proxy',
    signs: [
      { header: 'server', value: /^awselb\//, wrote: true },
      { cookie: /^AWSALB(?:CORS|TG|TGCORS|APP-\d)?$/ },
      { cookie: /^AWSELB(?:CORS)?$/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'f5',
    title: 'F5 BIG-IP',
    layer: 'proxy',
    signs: [{ header: 'server', value: /^BigIP$/i, wrote: true }, { cookie: /^BIGipServer/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'trafficserver',
    title: 'Apache Traffic Server',
    layer: 'proxy',
    signs: [
      { header: 'server', value: /^ATS\// },
      { header: 'via', value: /ApacheTrafficServer/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
];
