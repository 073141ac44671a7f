import type { Finding } from '../../report/finding.ts';
import { isFailing } from '../../report/headline.ts';
import { parseUrl } from '../../cors/origin.ts';

/** What a browser's console said about a request that it blocked. */
export interface ConsoleMessage {
  /** Of the request, as far as it is told; also where it was redirected from. Empty: Safari tells some without one. */
  readonly urls: readonly string[];
  /** Serialized origin of the page; null: not told. */
  readonly origin: string | null;
  /** null: not told. */
  readonly status: number | null;
}

/** Wordings of Chromium 156, Firefox 153 and Safari 26. */
const wordings =
  /blocked by CORS policy|Cross-Origin Request Blocked|Same Origin Policy disallows|due to access control checks|not allowed by Access-Control-Allow-|No 'Access-Control-Allow-Origin' header|CORS header .Access-Control-|Preflight response is not successful|Cross-Origin Resource Sharing policy/i;
const origins = /(?:from origin ['"‘]|\bOrigin )([a-z][\w+.-]*:\/\/[^\s'"’]+|null)/i;

/** Reads a message pasted from Chromium's, Firefox's or Safari's console; null: the text is none. */
export function consoleMessageOf(text: string): ConsoleMessage | null {
  if (!wordings.test(text)) return null;
  const origin = origins.exec(text)?.[1] ?? null;
  const status = /\bstatus code: ?(\d{3})\b/i.exec(text)?.[1] ?? null;
  const urls = [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s'"‘’<>]+/gi)]
    // A sentence may end behind a URL, and Firefox puts its reason in brackets there.
    .map(([url]) => url.replace(/[.,;:)]+$/, ''))
    .filter((url) => url !== origin);
  return { urls, origin, status: status === null || status === '000' ? null : Number(status) };
}

/** Whether a message can be about this exchange. Where it names no URL, every failure of its page and status can be meant. */
export function isAbout(message: ConsoleMessage, finding: Finding): boolean {
  if (!isFailing(finding)) return false;
  const { hops, initiator } = finding.exchange;
  if (message.urls.length > 0) {
    const told = new Set(message.urls.map(comparable));
    return hops.some(({ url }) => told.has(comparable(url)));
  }
  const statuses = hops.flatMap(({ preflight, response }) => [preflight?.response?.status, response?.status]);
  return (
    (message.origin === null || message.origin === initiator) &&
    (message.status === null || statuses.includes(message.status))
  );
}

/** Consoles leave the fragment out. */
function comparable(url: string): string {
  return (
    parseUrl(url)
      ?.href.replace(/#.*$/s, '')
      .replace(/[.,;:)]+$/, '') ?? url
  );
}
