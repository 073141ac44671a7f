import type { Fingerprint } from './layer.ts';

/** API gateways: they answer preflights, check keys and write errors themselves. */
export const gateways: readonly Fingerprint[] = [
  {
    id: 'kong',
    title: 'Kong',
    layer: 'gateway',
    signs: [
      { header: 'server', value: /^kong\//i, wrote: true },
      { header: 'via', value: /\bkong\//i },
      { header: 'x-kong-upstream-latency' },
      { header: 'x-kong-proxy-latency' },
      { header: 'x-kong-request-id' },
      { header: 'x-kong-response-latency' },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'api-gateway',
    title: 'AWS API Gateway',
    layer: 'gateway',
    signs: [
      { header: 'x-amz-apigw-id' },
      { header: 'apigw-requestid' },
      { host: /\.execute-api\.[a-z0-9-]+\.amazonaws\.com$/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'apigee',
    title: 'Apigee',
    layer: 'gateway',
    signs: [
      { header: 'x-apigee-fault-code', wrote: true },
      { header: 'server', value: /^Apigee/i },
      { header: 'x-request-id', value: /^rrt-/, sure: 'likely' },
    ],
    confidence: 'likely',
    verified: 'unverified',
  },
  {
    id: 'azure-apim',
    title: 'Azure API Management',
    layer: 'gateway',
    signs: [{ host: /\.azure-api\.net$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'tyk',
    title: 'Tyk',
    layer: 'gateway',
    signs: [{ header: 'x-generator', value: /^tyk\.io$/i, wrote: true }],
    confidence: 'likely',
    verified: 'unverified',
  },
  {
    id: 'apisix',
    title: 'Apache APISIX',
    layer: 'gateway',
    signs: [{ header: 'server', value: /^APISIX/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'krakend',
    title: 'KrakenD',
    layer: 'gateway',
    signs: [{ header: 'x-krakend' }, { header: 'x-krakend-completed' }],
    confidence: 'certain',
    verified: 'documented',
  },
];
