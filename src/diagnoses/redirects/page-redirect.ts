import { get } from '../../cors/headers.ts';
import { originOf } from '../../cors/origin.ts';
import type { Context } from '../context.ts';
import { prefetcherOf } from '../front-end/page-framework.ts';
import { pageAt, webFilterAt, type PageKind } from './pages-for-navigation.ts';
import { isElsewhere, leadsToSignIn, targetOf } from './redirect-shape.ts';

/** A redirect to a page that people have to see, somewhere on the way to the response that was refused. */
export interface PageRedirect {
  /** Without query. */
  readonly from: string;
  readonly to: string;
  /** `page`: what it is for is not known; the page's own server sent the request to another one's page. */
  readonly kind: PageKind | 'web-filter' | 'page';
  /** Index of the hop that redirects. */
  readonly hop: number;
}

/** The refusals that say something of the server at the end of a redirect, whatever the check was. */
const byCors =
  /^(?:no-allow-origin|origin-not-allowed|credentials-not-allowed|preflight-not-ok|preflight-redirected|method-not-allowed|header-not-allowed|list-malformed)$/;

/** The first redirect to a page for people, whatever phase failed there or after it; null: there is none. */
export function pageRedirect(context: Context): PageRedirect | null {
  const { refusal, exchange, hop } = context;
  if (refusal === null || !byCors.test(refusal.kind)) return null;
  const urls = exchange.hops.slice(0, hop + 1).map(({ url }) => url);
  const next = refusal.phase === 'redirect' ? targetOf(context.url, get(context.headers, 'Location') ?? '') : null;
  for (const [i, from] of urls.entries()) {
    const to = urls[i + 1] ?? next;
    const kind = to === null ? null : kindOf(context, { from, to, hop: i });
    if (to !== null && kind !== null) return { from: bare(from), to: bare(to), kind, hop: i };
  }
  return null;
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly hop: number;
}

function kindOf(context: Context, { from, to, hop }: Step): PageRedirect['kind'] | null {
  if (webFilterAt(to) !== null) return 'web-filter';
  if (leadsToSignIn(from, to)) return 'sign-in';
  const kind = pageAt(to);
  if (!isElsewhere(from, to) || kind === 'sign-in') return null;
  return kind ?? (isOthersPage(context, { from, to, hop }) ? 'page' : null);
}

/** The page's own server leads to another one, and what is there is HTML, or a framework asked for a page. */
function isOthersPage({ exchange }: Context, { from, hop }: Step): boolean {
  if (originOf(from) !== exchange.initiator) return false;
  const target = exchange.hops[hop + 1];
  const type = get((target?.response ?? target?.preflight?.response)?.headers ?? [], 'Content-Type') ?? '';
  return /^text\/html\b/i.test(type) || prefetcherOf(exchange) !== null;
}

function bare(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
