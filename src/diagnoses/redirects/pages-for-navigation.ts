import { parseUrl } from '../../cors/origin.ts';

/** What a page is for that people have to see: no script can fetch it, and its makers give it no CORS headers. */
export type PageKind = 'sign-in' | 'payment';

/** Services that sign people in, by their domains. Their APIs (`/userinfo`, `/.well-known/…`) are no pages. */
const signInHosts =
  /(?:^|\.)(?:cloudflareaccess\.com|auth0\.com|okta(?:preview|-emea|-gov)?\.com|b2clogin\.com|ciamlogin\.com|login\.microsoftonline\.(?:com|us)|login\.partner\.microsoftonline\.cn|login\.live\.com|login\.windows\.net|accounts\.google\.com|appleid\.apple\.com|amazoncognito\.com|onelogin\.com|pingone\.(?:com|eu|asia|ca)|pingidentity\.com|duosecurity\.com|authkit\.app|accounts\.dev|stytch\.com|descope\.com|fusionauth\.io|jumpcloud\.com|kinde\.com|zitadel\.cloud|oryapis\.com|accounts\.ondemand\.com|id\.atlassian\.com|login\.salesforce\.com|secureauth\.com|rippling\.com|frontegg\.com)$/i;
const signInPrefix = /^(?:login|log-in|signin|sign-in|auth|sso|idp|adfs|cas|accounts?|id|identity|oauth|keycloak)\./i;
const signInPath =
  /(?:^|[/_.-])(?:log-?in|sign-?in|sso|saml2?|oauth2?|authorize|authorization|authenticate|auth|accounts?\/login|openid-connect|adfs\/ls|dialog\/oauth|oidc|self-service\/login)(?:[/_.?-]|$)/i;
const signInQuery = /[?&](?:page|action|route|view|do|r)=(?:log-?in|sign-?in|auth)\b/i;
/** Endpoints of the same services that scripts do call. */
const forScripts =
  /\/(?:token|userinfo|introspect|revoke|jwks(?:\.json)?|certs|keys|device_authorization|\.well-known\/.*|api\/v\d+(?:\/.*)?)\/?$/i;

/** Services that take payments on pages of their own, by their documents. */
const paymentHosts =
  /^(?:(?:checkout|billing|buy|pay|connect|invoice)\.stripe\.com|(?:www\.)?(?:sandbox\.)?paypal\.com|(?:buy|checkout)\.paddle\.com|.+\.lemonsqueezy\.com|.+\.myshopify\.com|checkout\.shopify\.com|(?:www|pay)\.mollie\.com|(?:checkout|pages|api)\.razorpay\.com|rzp\.io|.+\.adyen\.(?:com|link)|(?:checkout\.square\.site|square\.link)|pay\.klarna\.com|pay\.checkout\.com|pay\.gocardless\.com|.+\.chargebee\.com|.+\.recurly\.com|secure\.2checkout\.com|checkout\.paystack\.com|checkout\.flutterwave\.com|www\.mercadopago\.com(?:\.[a-z]{2})?|secure\.payu\.com|commerce\.coinbase\.com)$/i;
const paymentPrefix = /^(?:checkout|pay|payments?|buy|billing)\./i;

/** What the page at an address is for; null: it is not known to be one for people. */
export function pageAt(url: string): PageKind | null {
  if (isSignIn(url)) return 'sign-in';
  const host = parseUrl(url)?.hostname ?? '';
  return paymentHosts.test(host) || paymentPrefix.test(host) ? 'payment' : null;
}

/** True for an address that asks people to sign in. */
export function isSignIn(url: string): boolean {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  const { pathname, hostname, search } = parsed;
  if (forScripts.test(pathname)) return false;
  return (
    signInHosts.test(hostname) || signInPrefix.test(hostname) || signInPath.test(pathname) || signInQuery.test(search)
  );
}

/** True for a page of a service that is known to sign people in, for whatever site. */
export function knowsSignIn(url: string): boolean {
  return isSignIn(url) && signInHosts.test(parseUrl(url)?.hostname ?? '');
}

/** True where signing in or out starts: the address with which a page sends people to a service for that. */
export function startsSignIn(url: string): boolean {
  const parsed = parseUrl(url);
  if (parsed === null || !isSignIn(url)) return false;
  const { pathname, hostname, searchParams } = parsed;
  const asks = ['client_id', 'SAMLRequest', 'response_type'].some((name) => searchParams.has(name));
  const ends = /\/(?:authorize|authorization|auth|sso|saml2?|log-?in|sign-?in|log-?out|sign-?out|oauth)\/?$/i;
  return ends.test(pathname) && (asks || signInHosts.test(hostname));
}

/**
 * Companies filter what their people load, and put a page of the filter in place of a response. By the domains of their
 * makers' documents.
 */
const webFilters: readonly (readonly [host: RegExp, title: string])[] = [
  [/(?:^|\.)(?:zscaler(?:one|two|three|ten|beta|gov)?\.(?:net|com)|zscloud\.net)$/i, 'Zscaler'],
  [/(?:^|\.)goskope\.com$/i, 'Netskope'],
  [/(?:^|\.)(?:opendns\.com|umbrella\.com)$/i, 'Cisco Umbrella'],
  [/(?:^|\.)(?:gpcloudservice\.com|prismaaccess\.com)$/i, 'Prisma Access'],
  [/(?:^|\.)(?:threatpulse\.(?:net|com)|bluecoat\.com)$/i, 'Symantec Web Security Service'],
  [/(?:^|\.)(?:skyhigh\.cloud|mcafee-cloud\.com|mcafeesaas\.com)$/i, 'Skyhigh Security'],
  [/(?:^|\.)forcepoint\.(?:net|com)$/i, 'Forcepoint'],
  [/(?:^|\.)(?:iboss\.com|ibosscloud\.com)$/i, 'iboss'],
  [/(?:^|\.)(?:menlosecurity\.com)$/i, 'Menlo Security'],
  [/(?:^|\.)(?:fortiguard\.com|fortisase\.com)$/i, 'FortiGuard'],
  [/(?:^|\.)(?:cloudflare-gateway\.com|teams\.cloudflare\.com)$/i, 'Cloudflare Gateway'],
];

/** The web filter whose page an address is; null: none that is known. */
export function webFilterAt(url: string): string | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  const named = webFilters.find(([host]) => host.test(parsed.hostname))?.[1];
  // A FortiGate sends people to itself, whatever its name is in the network.
  return named ?? (/^\/fgtauth\b/.test(parsed.pathname) ? 'FortiGate' : null);
}
