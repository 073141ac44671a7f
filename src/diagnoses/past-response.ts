import { cookieFates, type CookieFate } from './credentials/cookie-fate.ts';
import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { profileOf } from '../cors/judge.ts';
import { rememberedFor } from '../cors/preflight-cache.ts';
import type { Answer } from '../layers/answer.ts';
import { namesOrigin } from '../layers/vary.ts';

/** One other answer of a host, as far as root causes compare with it. */
export interface PastAnswer {
  /** The exchange it is part of. */
  readonly exchange: string;
  readonly path: string;
  readonly url: string;
  /** The method of the page's request; OPTIONS for a preflight. */
  readonly method: string;
  readonly phase: Answer['phase'];
  readonly status: number;
  /** Value of Access-Control-Allow-Origin; null when it was absent. */
  readonly allowOrigin: string | null;
  /** The Origin header that was sent; null when there was none. */
  readonly origin: string | null;
  /** Access-Control-Allow-Credentials is exactly `true`. */
  readonly credentials: boolean;
  /** For how many seconds its browser keeps it as a permission; 0 for anything but a preflight. */
  readonly keptFor: number;
  readonly varies: boolean;
  readonly type: string | null;
  /** Whether its Date is that of its coming: then the server's clock is right, and what is dated long before is old. */
  readonly isDatedNow: boolean;
  /** It asks for https from now on. */
  readonly strict: boolean;
  /** The cookies that it sets, where the page is another site. */
  readonly cookies: readonly CookieFate[];
  /** When its exchange started, milliseconds since the epoch. */
  readonly at: number;
  /** When it came, milliseconds since the epoch. */
  readonly answeredAt: number;
}

/** @param path of the URL that was asked for */
export function pastAnswer(
  exchange: Exchange,
  { url, method, phase, hop, origin, response }: Answer,
  path: string,
): PastAnswer {
  const { headers } = response;
  return {
    exchange: exchange.id,
    path,
    url,
    method,
    phase,
    status: response.status,
    allowOrigin: get(headers, 'Access-Control-Allow-Origin'),
    origin,
    credentials: get(headers, 'Access-Control-Allow-Credentials') === 'true',
    keptFor: phase === 'preflight' ? rememberedFor(url, response, profileOf(exchange)) : 0,
    varies: namesOrigin(headers),
    type: get(headers, 'Content-Type'),
    isDatedNow: Math.abs(response.at - Date.parse(get(headers, 'Date') ?? '')) < 60_000,
    strict:
      url.startsWith('https:') && /max-age\s*=\s*"?0*[1-9]/i.test(get(headers, 'Strict-Transport-Security') ?? ''),
    cookies: phase === 'preflight' ? [] : cookieFates(exchange, hop),
    at: exchange.startedAt,
    answeredAt: response.at,
  };
}
