import type { Fingerprint } from './layer.ts';

/** Caches and content delivery networks. */
export const cdns: readonly Fingerprint[] = [
  {
    id: 'varnish',
    title: 'Varnish',
    layer: 'cdn',
    signs: [
      { header: 'server', value: /^Varnish$/, wrote: true },
      { header: 'via', value: /\bvarnish\b/i },
      { header: 'x-varnish' },
    ],
    confidence: 'certain',
    verified: 'measured',
  },
  {
    id: 'fastly',
    title: 'Fastly',
    layer: 'cdn',
    signs: [
      { header: 'x-served-by', value: /^cache-/ },
      { header: 'fastly-debug-digest' },
      { header: 'x-fastly-request-id' },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'cloudflare',
    title: 'Cloudflare',
    layer: 'cdn',
    signs: [
      { header: 'cf-mitigated', wrote: true },
      { header: 'cf-ray' },
      { header: 'cf-cache-status' },
      { header: 'server', value: /^cloudflare$/i },
      { cookie: /^(?:__cf_bm|__cflb|cf_clearance|__cfduid)$/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'cloudfront',
    title: 'CloudFront',
    layer: 'cdn',
    signs: [
      {
        header: 'x-cache',
        value: /^(?:FunctionGeneratedResponse|LambdaGeneratedResponse|Redirect) from cloudfront$/i,
        wrote: true,
      },
      // An origin's own Server header is passed on; this one is on what CloudFront answers itself.
      { header: 'server', value: /^CloudFront$/, wrote: true },
      { header: 'x-amz-cf-id' },
      { header: 'via', value: /\(CloudFront\)/ },
      { host: /\.cloudfront\.net$/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'akamai',
    title: 'Akamai',
    layer: 'cdn',
    signs: [
      { header: 'server', value: /^AkamaiGHost$/, wrote: true },
      { header: 'x-akamai-transformed' },
      { header: 'akamai-grn' },
      { cookie: /^(?:ak_bmsc|bm_sv|bm_sz|_abck)$/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'azure-front-door',
    title: 'Azure Front Door',
    layer: 'cdn',
    signs: [
      { header: 'x-azure-ref' },
      { host: /\.(?:azurefd|azureedge)\.net$/ },
      { header: 'server', value: /^ECAcc/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'google-lb',
    title: 'Google’s load balancer',
    layer: 'cdn',
    signs: [{ header: 'via', value: /\b1\.1 google$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'bunny',
    title: 'bunny.net',
    layer: 'cdn',
    signs: [{ header: 'server', value: /^BunnyCDN/ }, { header: 'cdn-pullzone' }, { host: /\.b-cdn\.net$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'keycdn',
    title: 'KeyCDN',
    layer: 'cdn',
    signs: [{ header: 'server', value: /^keycdn/i }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'jsdelivr',
    title: 'jsDelivr',
    layer: 'cdn',
    signs: [{ host: /^cdn\.jsdelivr\.net$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
];
