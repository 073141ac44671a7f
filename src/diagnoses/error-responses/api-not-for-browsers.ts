import { text } from '../../wording/text.ts';
import { facts } from '../evidence.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';

/** APIs that answer servers only, by their documents or by what users report; services change, so this is never certain. */
const hosts =
  /^(?:api\.anthropic\.com|api\.notion\.com|api\.sendgrid\.com|api\.mailgun\.net|[a-z0-9]+\.api\.mailchimp\.com|api\.steampowered\.com|[a-z0-9]+\.api\.riotgames\.com|api\.(?:twitter|x)\.com|api\.linkedin\.com|query[12]\.finance\.yahoo\.com)$/;

const paths: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^maps\.googleapis\.com$/, /^\/maps\/api\/(?:place|geocode|directions|distancematrix)\b/],
];

export default defineDiagnosis({
  id: 'api-not-for-browsers',
  stage: 'error-writer',
  fits: (context) => {
    const { refusal, headers } = context;
    const isRefused = refusal?.kind === 'no-allow-origin' || refusal?.kind === 'preflight-not-ok';
    if (!isRefused || !isKnown(context) || headers.some(([name]) => /^access-control-allow-origin$/i.test(name)))
      return null;
    return {
      confidence: 'likely',
      evidence: [...facts(context), text`${context.host} is known to accept requests only from servers`],
    };
  },
  title: ({ host, status }) => text`${host} doesn't accept requests from browsers (${status})`,
  why: ({ host }) =>
    text`This API uses secret keys, which anyone could read in a page, so ${host} sends no CORS headers.`,
  responsible: 'page',
  act: ({ host }) => text`Call ${host} from your own server, and that server from the page.${optIn(host)}`,
});

function isKnown({ url }: Context): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  return hosts.test(hostname) || paths.some(([host, path]) => host.test(hostname) && path.test(pathname));
}

function optIn(host: string) {
  return host === 'api.anthropic.com'
    ? text` Or, if the key may be public, send the request header ${'anthropic-dangerous-direct-browser-access: true'}.`
    : [];
}
