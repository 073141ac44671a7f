import { get } from '../../cors/headers.ts';
import { hostOf } from '../../cors/url-parts.ts';
import { text, type Text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { facts } from '../evidence.ts';
import { webFilterAt } from '../redirects/pages-for-navigation.ts';
import { redirectOf } from '../redirects/redirect.ts';
import { exact } from '../fit.ts';

export default defineDiagnosis({
  id: 'intercepted-by-web-filter',
  stage: 'sign-in',
  before: ['sign-in-by-script', 'cookie-not-sent', 'deployment-protection'],
  fits: (context) => {
    if (context.refusal === null || context.refusal.kind === 'aborted') return null;
    const found = filterIn(context);
    return found === null ? null : exact([...found.evidence, ...facts(context)]);
  },
  title: (context) => text`${[filterIn(context)?.title ?? '']} intercepted the request to ${asked(context)}`,
  why: (context) =>
    text`A web filter in this network (${[filterIn(context)?.title ?? '']}) responded with a page of its own instead of ${asked(context)}. That page has no CORS headers, so the browser reports a CORS error.`,
  responsible: 'network',
  act: (context) =>
    text`Open ${asked(context)} in a new tab and sign in to the filter there. If that doesn't help, ask the network administrator to allow ${asked(context)}.`,
  fix: () => [],
});

interface Found {
  readonly title: string;
  readonly evidence: readonly Text[];
}

/** The filter's own page on the way, or its name on the response that came in place of the server's. */
function filterIn(context: Context): Found | null {
  const { exchange, hop, headers } = context;
  const next = redirectOf(context)?.to;
  const later = [...exchange.hops.slice(1, hop + 1).map(({ url }) => url), ...(next === undefined ? [] : [next])];
  for (const url of later) {
    const title = webFilterAt(url);
    if (title !== null) return { title, evidence: [text`the request was redirected to ${hostOf(url)}`] };
  }
  const server = get(headers, 'Server') ?? '';
  const named = servers.find(([pattern]) => pattern.test(server))?.[1];
  return named === undefined ? null : { title: named, evidence: [text`the response has ${`Server: ${server}`}`] };
}

/** What filters write on the pages they answer with, by what users report; not measured. */
const servers: readonly (readonly [server: RegExp, title: string])[] = [
  [/^Zscaler\b/i, 'Zscaler'],
  [/^NetScope|^Netskope\b/i, 'Netskope'],
  [/^McAfee Web Gateway\b/i, 'Skyhigh Security'],
];

function asked({ exchange }: Context): string {
  return hostOf(exchange.hops[0].url);
}
