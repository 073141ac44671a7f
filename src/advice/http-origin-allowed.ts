import { hostOf } from '../cors/url-parts.ts';
import { answer, exchange } from './example.ts';
import { isLoopback } from '../diagnoses/origin/origin-difference.ts';
import { text } from '../wording/text.ts';
import { get } from '../cors/headers.ts';
import { parseUrl } from '../cors/origin.ts';
import { defineAdvice } from './advice.ts';
import { firstOf } from './context.ts';
import { allowsCredentials } from './phrases.ts';

export default defineAdvice({
  id: 'http-origin-allowed',
  matches: ({ responses }) =>
    firstOf(responses, ({ hop, request: { url }, response: { headers } }) => {
      const allowed = get(headers, 'Access-Control-Allow-Origin') ?? '';
      const isSecure = parseUrl(url)?.protocol === 'https:';
      return isSecure && isOnNetwork(allowed)
        ? { hop, host: hostOf(url), allowed, credentials: allowsCredentials(headers) }
        : null;
    }),
  severity: ({ credentials }) => (credentials ? 'risk' : 'note'),
  title: ({ host, allowed }) => text`The HTTPS server ${host} allows the unencrypted page ${allowed}`,
  why: ({ credentials }) => {
    const reach = credentials ? text` and with it what the signed-in user can see` : text``;
    return text`An attacker on the network can put a script into an ${'http:'} page. That script can then read these responses${reach}, although they are sent encrypted.`;
  },
  act: ({ allowed }) =>
    text`Serve the page as ${secure(allowed)}, allow that origin, and remove ${allowed} from the allowed origins.`,
  examples: [
    {
      name: 'an unencrypted page reads with credentials',
      exchange: passing('http://app.example', 'https://api.example/items', true),
    },
    {
      name: 'an unencrypted page reads without',
      exchange: passing('http://app.example', 'https://api.example/items', false),
    },
  ],
  counterExamples: [
    {
      name: 'a page on the developer’s machine',
      exchange: passing('http://localhost:3000', 'https://api.example/items', true),
    },
    { name: 'both are encrypted', exchange: passing('https://app.example', 'https://api.example/items', true) },
    { name: 'neither is encrypted', exchange: passing('http://app.example', 'http://api.example/items', true) },
  ],
});

/** Unencrypted on a network: a page from this machine never crosses one. */
function isOnNetwork(origin: string): boolean {
  const url = origin.startsWith('http://') ? parseUrl(origin) : null;
  return url !== null && !isLoopback(url.hostname) && !url.hostname.endsWith('.localhost');
}

function secure(origin: string): string {
  return origin.replace(/^http:/, 'https:');
}

function passing(page: string, url: string, credentials: boolean) {
  return exchange({
    page,
    url,
    credentials: credentials ? 'include' : 'omit',
    response: answer(200, [
      ['Access-Control-Allow-Origin', page],
      ['Vary', 'Origin'],
      ...(credentials ? ([['Access-Control-Allow-Credentials', 'true']] as const) : []),
    ]),
    error: null,
  });
}
