import { leadsToSignIn, redirectShape, targetOf, type RedirectShape } from './redirect-shape.ts';
import type { Responsible } from '../diagnosis.ts';
import { text, type Text } from '../../wording/text.ts';
import { get } from '../../cors/headers.ts';
import type { Context } from '../context.ts';
import { hostedApiAt } from '../hosted-apis.ts';
import { answered, corsHeaders, goodOnes, sent, written } from '../evidence.ts';
import { isApps } from '../responsible-party.ts';

/** A redirect that was refused, or that led to an answer that was. */
export interface Redirect {
  /** Without query. */
  readonly from: string;
  readonly to: string;
  readonly shape: RedirectShape | 'locale';
  /** True: the redirect itself was refused. False: it was followed, and its target was. */
  readonly atRedirect: boolean;
  readonly allowsCors: boolean;
}

/** The redirect behind a refusal; null: there is none. */
export function redirectOf({ status, headers, url, exchange, hop, phase }: Context): Redirect | null {
  const location = get(headers, 'Location');
  if (status >= 300 && status <= 399 && location !== null) {
    const allowsCors = get(headers, 'Access-Control-Allow-Origin') !== null;
    return redirect(url, location, { atRedirect: true, allowsCors });
  }
  const before = exchange.hops[hop - 1];
  if (before === undefined || phase === 'redirect') return null;
  return redirect(before.url, url, { atRedirect: false, allowsCors: true });
}

function redirect(url: string, location: string, how: Pick<Redirect, 'atRedirect' | 'allowsCors'>): Redirect {
  const to = targetOf(url, location) ?? location;
  const shape = isLocale(url, to) ? 'locale' : redirectShape(url, location);
  return { from: bare(url), to: bare(to), shape, ...how };
}

/** `/items` to `/en/items` on the same host. */
function isLocale(url: string, to: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(to)) return false;
  const [from, target] = [new URL(url), new URL(to)];
  const prefixed = (long: string, short: string) =>
    /^\/[a-z]{2}(?:[-_][a-z]{2})?(?=\/)/i.test(long) && long.replace(/^\/[^/]+/, '') === short;
  return (
    from.host === target.host && (prefixed(target.pathname, from.pathname) || prefixed(from.pathname, target.pathname))
  );
}

function bare(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** True when this exchange was led to a page that asks people to sign in. */
export function isLogin({ to, from, shape }: Redirect): boolean {
  return shape === 'login' || leadsToSignIn(from, to);
}

/** What was seen of a redirect. */
export function redirectFacts(context: Context): readonly Text[] {
  return [
    answered(context),
    ...sent(context, 'Location'),
    corsHeaders(context),
    ...written(context),
    ...goodOnes(context),
  ];
}

const fileServers = new Set(['python-http', 'twisted', 'php-server']);

/**
 * Who acts on a redirect to another form of the same address. The page, which can call that form itself; but the
 * server, where an app redirects before its CORS layer has run: there every other client meets it too.
 */
export function actsOnRedirect(context: Context): Responsible {
  if (isOnlyScheme(context)) return 'server';
  // What serves files adds the slash of a folder, and knows no CORS that could run first.
  if (fileServers.has(context.writer?.id ?? '')) return 'page';
  const redirect = redirectOf(context);
  if (redirect?.allowsCors === true || context.writer === null) return 'page';
  return isApps(context) && context.writer.id !== 'app' && context.writer.confidence !== 'hint' ? 'server' : 'page';
}

/** The second half of an act: what the server can do where its redirect has no CORS headers. */
function orderHint(context: Context): Text {
  return redirectOf(context)?.allowsCors === true || hostedApiAt(context.url, context.headers) !== null
    ? []
    : text` On ${context.host}, run the CORS middleware before the redirect.`;
}

/** Where the page goes instead: a page on https can't call http, so it keeps its scheme. */
function insteadOf({ exchange }: Context, to: string): string {
  return exchange.initiator?.startsWith('https:') === true ? to.replace(/^http:/, 'https:') : to;
}

/** What somebody does about a redirect to another form of the same URL. */
export function actOnRedirect(context: Context): Text {
  const to = insteadOf(context, redirectOf(context)?.to ?? '');
  return isOnlyScheme(context)
    ? text`On ${context.host}, have the app trust ${'X-Forwarded-Proto'} of the proxy, so that its redirects keep https.`
    : text`Request ${to} from the page instead.${orderHint(context)}`;
}

/** From https to http and nowhere else: a page on https can't go there, and what it requested is right. */
function isOnlyScheme(context: Context): boolean {
  const redirect = redirectOf(context);
  return redirect !== null && redirect.shape === 'http' && insteadOf(context, redirect.to) === redirect.from;
}
