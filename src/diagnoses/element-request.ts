import { addressSpaceOf } from '../cors/address-space.ts';
import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import type { Refusal } from '../cors/model.ts';
import type { Edit } from '../fixes/edit.ts';
import type { Responsible } from './diagnosis.ts';
import { text, type Text } from '../wording/text.ts';
import { appSeen, inFrontOf } from './responsible-party.ts';
import type { Context } from './context.ts';

/** Files that a page loads by tags and style sheets; a tag asks for CORS only where its author wrote so. */
const tags: ReadonlySet<string> = new Set(['script', 'stylesheet', 'font', 'image', 'media']);

/** True for a file that a tag or a style sheet loads, not a script's own request. */
export function isTag({ exchange }: Context): boolean {
  return tags.has(exchange.type);
}

/** True for a web app's manifest: Chromium calls it `other` and names it in `Sec-Fetch-Dest`, Firefox has a type for it. */
export function isManifest({ exchange: { type, hops } }: Context): boolean {
  return type === 'web_manifest' || get(hops[0].requestHeaders ?? [], 'Sec-Fetch-Dest') === 'manifest';
}

/** Requests whose headers no page can set: those of tags, style sheets and manifests. */
function carriesNoHeaders({ type, hops }: Exchange): boolean {
  const dest = get(hops[0].requestHeaders ?? hops[0].preflight?.requestHeaders ?? [], 'Sec-Fetch-Dest');
  return tags.has(type) || type === 'web_manifest' || dest === 'manifest';
}

/** True for what `navigator.sendBeacon` or a `ping` sent: always with credentials, and no header but the type of its body. */
function isBeacon({ type }: Exchange): boolean {
  return type === 'ping' || type === 'beacon';
}

/** What a request of this type is called in a sentence: `font`, `manifest`, `beacon`. */
export function typeName(exchange: Exchange): string {
  if (isBeacon(exchange)) return 'beacon';
  return exchange.type === 'web_manifest' || exchange.type === 'other' ? 'manifest' : exchange.type;
}

/** True where something outside the page added this header: the page can't set it on a request of this type. */
export function isAddedOutside(exchange: Exchange, name: string): boolean {
  return carriesNoHeaders(exchange) || (isBeacon(exchange) && name !== 'content-type');
}

/** The page's way to leave credentials out; nothing where the request always has them, or is an element's. */
export function omitCredentials({ exchange }: Pick<Refusal, 'exchange'>): readonly Edit[] {
  if (carriesNoHeaders(exchange) || isBeacon(exchange)) return [];
  return [{ on: 'page', change: { kind: 'credentials', to: 'omit' } }];
}

/** The same as a last sentence. */
export function orOmitCredentials({ exchange }: Pick<Refusal, 'exchange'>): Text {
  if (isBeacon(exchange))
    return text` Or send it with ${'fetch'}, ${'keepalive: true'} and ${"credentials: 'omit'"}: ${'sendBeacon'} always includes credentials.`;
  return carriesNoHeaders(exchange)
    ? text` Or, if the file needs no cookies, write ${'crossorigin="anonymous"'} on the element.`
    : text` Or, if the page needs no cookies here, send the request without credentials.`;
}

/** Who serves a file without CORS: files that tags load from elsewhere are the business of whoever hosts them. */
export function hostsFile(context: Context): Responsible {
  const isHosted = ['script', 'stylesheet'].includes(context.exchange.type) && appSeen(context) === null;
  // What serves modules on this machine or in this network, and is no web server, is a development server.
  const isNear = (addressSpaceOf(context.url) ?? 'public') !== 'public';
  return isHosted && !(isNear && inFrontOf(context) === null) ? 'cdn' : 'server';
}

/** Why a file was fetched with CORS, by its type. */
export function whyFetchedWithCors({ exchange, host, origin }: Context): Text {
  const end = text`The response from ${host} has no header that allows ${origin}.`;
  if (exchange.type === 'font') return text`Browsers request every font with CORS, even if the file is public. ${end}`;
  if (exchange.type === 'script')
    return text`Browsers request module scripts with CORS, and other scripts if the element has ${'crossorigin'}. ${end}`;
  return text`The element has ${'crossorigin'}, or a style sheet or script requested it with CORS. ${end}`;
}

/** Continues "Where the page …": it can do without CORS on a file of this type. */
export function usesOfCors({ exchange: { type } }: Context): Text {
  if (type === 'image')
    return text`doesn't read its pixels in a canvas or WebGL, and doesn't use it in a CSS mask or shape`;
  if (type === 'media') return text`doesn't read its frames or audio and has no subtitles for it`;
  if (type === 'stylesheet') return text`has no ${'integrity'} for it and doesn't read its rules in a script`;
  return text`has no ${'integrity'} for it, needs no error details from it, and doesn't load it as a module`;
}
