import type { LookAlike } from './look-alike.ts';
import { fetching } from './scripts.ts';

const everybody = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Methods': 'PUT' };

/** What another extension does; its rules stand in `extension/rules.json`. */
export const extensions: readonly LookAlike[] = [
  {
    id: 'extension-blocks',
    script: ({ api }) => fetching(`${api}/extension-blocks/asked`),
    browser: 'net::ERR_BLOCKED_BY_CLIENT other',
    findings: ['failed blocked-by-client → blocked-by-client, extension, certain'],
  },
  {
    id: 'extension-unblocks',
    script: ({ api }) => fetching(`${api}/extension-unblocks/asked`),
    browser: '',
    findings: ['allowed - → extension-rewrites-headers, extension, likely?'],
  },
  // What the browser checked is not shown, only what the server sent: the finding says both explanations.
  {
    id: 'extension-takes-away',
    script: ({ api }) => fetching(`${api}/extension-takes-away/asked`),
    answer: () => ({ headers: everybody }),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked wildcard-with-credentials → wildcard-with-credentials, server, likely?'],
  },
  {
    id: 'extension-changes-origin',
    script: ({ api }) => fetching(`${api}/extension-changes-origin/asked`),
    answer: ({ headers }) => ({ headers: { 'Access-Control-Allow-Origin': String(headers['origin']) } }),
    browser: 'net::ERR_FAILED AllowOriginMismatch',
    findings: ['blocked allow-origin-other → extension-changes-origin, extension, likely'],
  },
  {
    id: 'extension-redirects',
    script: ({ api }) => fetching(`${api}/extension-redirects/asked`),
    answer: ({ path }) => (path === '/asked' ? { headers: everybody } : {}),
    browser: 'net::ERR_FAILED MissingAllowOriginHeader',
    findings: ['blocked allow-origin-missing → redirected-by-extension, extension, likely'],
  },
  {
    id: 'extension-adds-header',
    script: ({ api }) => fetching(`${api}/extension-adds-header/asked`),
    answer: ({ headers }) => ({ headers: { 'Access-Control-Allow-Origin': String(headers['origin']) } }),
    browser: 'net::ERR_FAILED MultipleAllowOriginValues',
    findings: ['blocked allow-credentials-missing → allow-credentials-missing, server, likely?'],
  },
  {
    id: 'extension-strips-preflight',
    script: ({ api }) => fetching(`${api}/extension-strips-preflight/asked`, "{ method: 'PUT' }"),
    answer: () => ({ headers: everybody }),
    browser: 'net::ERR_FAILED MethodDisallowedByPreflightResponse',
    findings: ['blocked wildcard-with-credentials → wildcard-with-credentials, server, likely?'],
  },
];
