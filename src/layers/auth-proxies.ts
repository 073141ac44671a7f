import type { Fingerprint } from './layer.ts';

/** What stands in front of an app and asks who you are, and the services that sign people in. */
export const authProxies: readonly Fingerprint[] = [
  {
    id: 'cloudflare-access',
    title: 'Cloudflare Access',
    layer: 'auth',
    signs: [
      { header: 'location', value: /^https:\/\/[^/]+\.cloudflareaccess\.com\//, wrote: true },
      { header: 'cf-access-domain', wrote: true },
      { host: /\.cloudflareaccess\.com$/, wrote: true },
      { cookie: /^CF_(?:AppSession|Authorization)$/ },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'google-iap',
    title: 'Google’s Identity-Aware Proxy',
    layer: 'auth',
    signs: [{ header: 'x-goog-iap-generated-response', wrote: true }, { cookie: /^GCP_IAP_/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'google-accounts',
    title: 'Google sign-in',
    layer: 'auth',
    signs: [
      { header: 'location', value: /^https:\/\/accounts\.google\.com\//, sure: 'likely' },
      { host: /^accounts\.google\.com$/, wrote: true },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'azure-easy-auth',
    title: 'Azure’s sign-in for apps',
    layer: 'auth',
    signs: [
      { header: 'www-authenticate', value: /realm="[^"]*\.azurewebsites\.net"/, wrote: true },
      { cookie: /^AppServiceAuthSession$/ },
    ],
    confidence: 'likely',
    verified: 'documented',
  },
  {
    id: 'microsoft-login',
    title: 'Microsoft sign-in',
    layer: 'auth',
    signs: [
      {
        header: 'location',
        value: /^https:\/\/login\.(?:microsoftonline|live|windows)\.(?:com|net)\//,
        sure: 'likely',
      },
      { host: /^login\.(?:microsoftonline|live|windows)\.(?:com|net)$/, wrote: true },
    ],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'keycloak',
    title: 'Keycloak',
    layer: 'auth',
    signs: [
      { path: /\/realms\/[^/]+\/protocol\/openid-connect\// },
      { cookie: /^(?:KEYCLOAK_|KC_RESTART$|AUTH_SESSION_ID$)/ },
    ],
    confidence: 'likely',
    verified: 'documented',
  },
  {
    id: 'auth0',
    title: 'Auth0',
    layer: 'auth',
    signs: [{ header: 'x-auth0-requestid' }, { host: /\.auth0\.com$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'okta',
    title: 'Okta',
    layer: 'auth',
    signs: [{ header: 'x-okta-request-id' }, { host: /\.(?:okta|oktapreview)\.com$/ }],
    confidence: 'certain',
    verified: 'documented',
  },
  {
    id: 'oauth2-proxy',
    title: 'OAuth2 Proxy',
    layer: 'auth',
    signs: [
      { header: 'location', value: /\/oauth2\/(?:start|sign_in)\b/ },
      { cookie: /^_oauth2_proxy/ },
      { header: 'gap-auth' },
    ],
    confidence: 'likely',
    verified: 'documented',
  },
  {
    id: 'pomerium',
    title: 'Pomerium',
    layer: 'auth',
    signs: [{ header: 'x-pomerium-intercepted-response', wrote: true }, { cookie: /^_pomerium/ }],
    confidence: 'likely',
    verified: 'documented',
  },
  {
    id: 'authelia',
    title: 'Authelia',
    layer: 'auth',
    signs: [{ cookie: /^authelia_session$/ }],
    confidence: 'likely',
    verified: 'documented',
  },
];
