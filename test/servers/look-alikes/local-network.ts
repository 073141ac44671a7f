import type { LookAlike } from './look-alike.ts';
import { fetching } from './scripts.ts';

const everybody = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': '*' };
const answer = () => ({ headers: everybody });

/** A redirect to the same path at another place, which allows everybody. */
const redirects =
  (to: 'api' | 'secureApi', id: string): NonNullable<LookAlike['answer']> =>
  ({ path }, places) =>
    path === '/asked'
      ? { status: 302, headers: { ...everybody, Location: `${places[to]}/${id}/elsewhere` } }
      : { headers: everybody };

/** Pages from the internet that ask for this machine: Local Network Access. */
export const localNetwork: readonly LookAlike[] = [
  {
    id: 'lna-insecure',
    from: 'internet',
    script: ({ api }) => fetching(`${api}/lna-insecure/asked`),
    answer,
    browser: 'net::ERR_FAILED InsecureLocalNetwork',
    findings: ['failed local-network-insecure-page → local-network-insecure-page, page, likely'],
  },
  {
    id: 'lna-insecure-preflight',
    from: 'internet',
    script: ({ api }) => fetching(`${api}/lna-insecure-preflight/asked`, "{ method: 'PUT' }"),
    answer,
    browser: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS InsecureLocalNetwork',
    findings: ['failed local-network-insecure-page → local-network-insecure-page, page, likely'],
  },
  {
    id: 'lna-denied',
    from: 'secureInternet',
    script: ({ secureApi }) => fetching(`${secureApi}/lna-denied/asked`),
    answer,
    browser: 'net::ERR_FAILED LocalNetworkAccessPermissionDenied',
    findings: ['failed local-network-permission → local-network-permission, browser, likely'],
  },
  // Behind a redirect between other sites the request's own origin is `null`; the permission is the page's.
  {
    id: 'lna-denied-redirect',
    from: 'secureInternet',
    script: ({ secureInternet }) => fetching(`${secureInternet.replace('www', 'other')}/lna-denied-redirect/asked`),
    answer: redirects('secureApi', 'lna-denied-redirect'),
    browser: 'net::ERR_FAILED LocalNetworkAccessPermissionDenied',
    findings: ['failed local-network-permission → local-network-permission, browser, likely'],
    says: 'https://www.test:',
  },
  {
    id: 'lna-insecure-redirect',
    from: 'internet',
    script: ({ internet }) => fetching(`${internet.replace('www', 'other')}/lna-insecure-redirect/asked`),
    answer: redirects('api', 'lna-insecure-redirect'),
    browser: 'net::ERR_FAILED InsecureLocalNetwork',
    findings: ['failed local-network-insecure-page → local-network-insecure-page, page, likely'],
    says: 'http://www.test:',
  },
  {
    id: 'lna-denied-preflight',
    from: 'secureInternet',
    script: ({ secureApi }) => fetching(`${secureApi}/lna-denied-preflight/asked`, "{ method: 'PUT' }"),
    answer,
    browser: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS LocalNetworkAccessPermissionDenied',
    findings: ['failed local-network-permission → local-network-permission, browser, likely'],
  },
  {
    id: 'lna-treated-as-public',
    page: { 'Content-Security-Policy': 'treat-as-public-address' },
    script: ({ api }) => fetching(`${api}/lna-treated-as-public/asked`),
    answer,
    browser: 'net::ERR_FAILED LocalNetworkAccessPermissionDenied',
    findings: ['failed local-network-permission → local-network-permission, browser, likely'],
  },
  // With the permission it is a request as any other, and CORS is what remains. Chromium lists an issue all the same.
  {
    id: 'lna-granted',
    granted: ['loopback-network'],
    page: { 'Content-Security-Policy': 'treat-as-public-address' },
    script: ({ api }) => fetching(`${api}/lna-granted/asked`),
    answer,
    browser: 'LocalNetworkAccessPermissionDenied',
    findings: ['allowed - → -'],
  },
  {
    id: 'lna-granted-refused',
    granted: ['loopback-network'],
    page: { 'Content-Security-Policy': 'treat-as-public-address' },
    script: ({ api }) => fetching(`${api}/lna-granted-refused/asked`),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked allow-origin-missing → cors-never-configured, server, likely?'],
  },
  // The name that Chromium gave both permissions first is not enough for this machine.
  {
    id: 'lna-granted-by-half',
    granted: ['local-network', 'local-network-access'],
    page: { 'Content-Security-Policy': 'treat-as-public-address' },
    script: ({ api }) => fetching(`${api}/lna-granted-by-half/asked`),
    answer,
    browser: 'net::ERR_FAILED LocalNetworkAccessPermissionDenied',
    findings: ['failed local-network-permission → local-network-permission, browser, likely'],
  },
  {
    id: 'lna-treated-as-public-put',
    page: { 'Content-Security-Policy': 'treat-as-public-address' },
    script: ({ api }) => fetching(`${api}/lna-treated-as-public-put/asked`, "{ method: 'PUT' }"),
    answer,
    browser: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS LocalNetworkAccessPermissionDenied',
    findings: ['failed local-network-permission → local-network-permission, browser, likely'],
  },
  {
    id: 'lna-treated-as-public-shop',
    from: 'shop',
    page: { 'Content-Security-Policy': 'treat-as-public-address' },
    script: ({ api }) => fetching(`${api}/lna-treated-as-public-shop/asked`),
    answer,
    browser: 'net::ERR_FAILED InsecureLocalNetwork',
    findings: ['failed local-network-insecure-page → local-network-insecure-page, page, likely'],
  },
  {
    id: 'lna-wrong-space',
    from: 'secureInternet',
    script: ({ foreign }) => fetching(`${foreign}/lna-wrong-space/asked`, "{ targetAddressSpace: 'local' }"),
    answer,
    browser: 'net::ERR_FAILED InvalidLocalNetworkAccess',
    findings: ['failed local-network-address-space → local-network-address-space, page, possible'],
  },
  // From a page on this machine it leaves no mark that an answer which was just not seen would not leave.
  {
    id: 'lna-wrong-space-at-home',
    script: ({ api }) => fetching(`${api}/lna-wrong-space-at-home/asked`, "{ targetAddressSpace: 'local' }"),
    answer,
    browser: 'net::ERR_FAILED InvalidLocalNetworkAccess',
    findings: ['failed unexplained → unexplained, browser, possible'],
  },
  {
    id: 'lna-image',
    from: 'internet',
    script: ({ api }) => `await new Promise((done) => {
      const image = new Image();
      image.onload = image.onerror = done;
      image.src = '${api}/lna-image/asked';
    });`,
    answer,
    browser: 'net::ERR_FAILED InsecureLocalNetwork',
    findings: ['failed local-network-insecure-page → local-network-insecure-page, page, likely'],
  },
];
