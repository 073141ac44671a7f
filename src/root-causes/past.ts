import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { answersOf, type Answer } from '../layers/answer.ts';
import { memoryOf } from '../layers/memory/remember.ts';
import type { HostMemory } from '../layers/memory/seen.ts';
import { namesOrigin } from '../layers/vary.ts';

/** One other answer of a host, as far as root causes compare with it. */
export interface PastAnswer {
  /** The exchange it is part of. */
  readonly exchange: string;
  readonly path: string;
  /** The method of the page's request; OPTIONS for a preflight. */
  readonly method: string;
  readonly phase: Answer['phase'];
  readonly status: number;
  /** Value of Access-Control-Allow-Origin; null when it was absent. */
  readonly allowOrigin: string | null;
  /** The Origin header that was sent; null when there was none. */
  readonly origin: string | null;
  readonly varies: boolean;
  readonly type: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What the rest of the log says about the hosts in it. */
export interface Past {
  readonly memory: HostMemory;
  /** By host with port, oldest first. */
  readonly answers: ReadonlyMap<string, readonly PastAnswer[]>;
}

/** So many answers of one host are enough to compare with. */
const mostAnswers = 200;

const known = new WeakMap<readonly Exchange[], Past>();

/** The past of a log; the same array is read only once, because every finding of a log asks for it. */
export function pastOf(exchanges: readonly Exchange[]): Past {
  const before = known.get(exchanges);
  if (before !== undefined) return before;
  const past: Past = { memory: memoryOf(exchanges), answers: answersByHost(exchanges) };
  known.set(exchanges, past);
  return past;
}

function answersByHost(exchanges: readonly Exchange[]): ReadonlyMap<string, readonly PastAnswer[]> {
  const byHost = new Map<string, PastAnswer[]>();
  for (const exchange of exchanges) {
    for (const answer of answersOf(exchange)) {
      if (!URL.canParse(answer.url)) continue;
      const { host, pathname } = new URL(answer.url);
      const list = byHost.get(host) ?? [];
      byHost.set(host, list);
      list.push(pastAnswer(exchange, answer, pathname));
      if (list.length > mostAnswers) list.shift();
    }
  }
  return byHost;
}

function pastAnswer(exchange: Exchange, { method, phase, origin, response }: Answer, path: string): PastAnswer {
  return {
    exchange: exchange.id,
    path,
    method,
    phase,
    status: response.status,
    allowOrigin: get(response.headers, 'Access-Control-Allow-Origin'),
    origin,
    varies: namesOrigin(response.headers),
    type: get(response.headers, 'Content-Type'),
    at: exchange.startedAt,
  };
}

/** The other answers of a host: those of the exchange itself are no witnesses. */
export function othersOf(past: Past, url: string, exchange: Exchange): readonly PastAnswer[] {
  if (!URL.canParse(url)) return [];
  const all = past.answers.get(new URL(url).host) ?? [];
  return all.filter((one) => one.exchange !== exchange.id);
}
