import type { LookAlike } from './look-alike.ts';
import { fetching } from './scripts.ts';

const everybody = { 'Access-Control-Allow-Origin': '*' };
const away = { status: 302, headers: { ...everybody, Location: '/elsewhere' } };

/** Redirects that the page does not follow, and those that the browser makes itself. */
export const redirects: readonly LookAlike[] = [
  // A redirect that a policy stops looks the same, and the document tells of its policy.
  {
    id: 'redirect-error',
    script: ({ api }) => fetching(`${api}/redirect-error/asked`, "{ redirect: 'error' }"),
    answer: () => away,
    browser: 'net::ERR_FAILED',
    findings: ['failed redirect-not-followed → redirect-not-followed, page, likely'],
  },
  {
    id: 'redirect-manual',
    script: ({ api }) => fetching(`${api}/redirect-manual/asked`, "{ redirect: 'manual' }"),
    answer: () => away,
    browser: 'net::ERR_ABORTED',
    findings: ['failed redirect-not-followed → redirect-not-followed, page, likely'],
  },
  {
    id: 'redirect-manual-refused',
    script: ({ api }) => fetching(`${api}/redirect-manual-refused/asked`, "{ redirect: 'manual' }"),
    answer: () => ({ status: 302, headers: { Location: '/elsewhere' } }),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked redirect-without-cors → redirect-without-cors, page, certain'],
  },
  {
    id: 'hsts',
    script: ({ foreign, secureForeign }) => `
      ${fetching(`${secureForeign.replace('api', 'strict')}/hsts/first`)}
      ${fetching(`${foreign.replace('api', 'strict')}/hsts/asked`)}`,
    answer: ({ path }, { page }) =>
      path === '/first'
        ? { headers: { ...everybody, 'Strict-Transport-Security': 'max-age=600' } }
        : { headers: { 'Access-Control-Allow-Origin': page } },
    browser: 'net::ERR_FAILED AllowOriginMismatch',
    findings: ['allowed - → -', 'blocked origin-lost-in-redirect → browser-upgraded-to-https, page, likely?'],
  },
  {
    id: 'hsts-preflight',
    script: ({ foreign, secureForeign }) => `
      ${fetching(`${secureForeign.replace('api', 'stricter')}/hsts-preflight/first`)}
      ${fetching(`${foreign.replace('api', 'stricter')}/hsts-preflight/asked`, "{ method: 'PUT' }")}`,
    answer: ({ path }) => ({
      headers: { ...everybody, ...(path === '/first' ? { 'Strict-Transport-Security': 'max-age=600' } : {}) },
    }),
    browser: 'net::ERR_FAILED PreflightDisallowedRedirect',
    findings: ['allowed - → -', 'failed unexplained → browser-upgraded-to-https, page, likely?'],
  },
];
