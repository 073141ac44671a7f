import type { Exchange } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { profileOf } from '../cors/judge.ts';
import { rememberedFor } from '../cors/preflight-cache.ts';
import { answersOf, type Answer } from '../layers/answer.ts';
import { remember } from '../layers/memory/remember.ts';
import { emptyMemory, type HostMemory } from '../layers/memory/seen.ts';
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
  /** When its exchange started, milliseconds since the epoch. */
  readonly at: number;
  /** When it came, milliseconds since the epoch. */
  readonly answeredAt: number;
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
  const past: Past = { memory: exchanges.reduce(rememberOnce, emptyMemory), answers: answersByHost(exchanges) };
  known.set(exchanges, past);
  return past;
}

const steps = new WeakMap<Exchange, { readonly before: HostMemory; readonly after: HostMemory }>();

/** A log grows at its end: what was remembered of its beginning is not read again. */
function rememberOnce(before: HostMemory, exchange: Exchange): HostMemory {
  const step = steps.get(exchange);
  if (step?.before === before) return step.after;
  const after = remember(before, exchange);
  steps.set(exchange, { before, after });
  return after;
}

function answersByHost(exchanges: readonly Exchange[]): ReadonlyMap<string, readonly PastAnswer[]> {
  const byHost = new Map<string, PastAnswer[]>();
  for (const exchange of exchanges) {
    for (const [host, answer] of answersIn(exchange)) {
      const list = byHost.get(host) ?? [];
      byHost.set(host, list);
      list.push(answer);
      if (list.length > mostAnswers) list.shift();
    }
  }
  return byHost;
}

const read = new WeakMap<Exchange, readonly (readonly [host: string, answer: PastAnswer])[]>();

function answersIn(exchange: Exchange): readonly (readonly [host: string, answer: PastAnswer])[] {
  const before = read.get(exchange);
  if (before !== undefined) return before;
  const answers = answersOf(exchange).flatMap((answer) => {
    if (!URL.canParse(answer.url)) return [];
    const { host, pathname } = new URL(answer.url);
    return [[host, pastAnswer(exchange, answer, pathname)] as const];
  });
  read.set(exchange, answers);
  return answers;
}

function pastAnswer(exchange: Exchange, { url, method, phase, origin, response }: Answer, path: string): PastAnswer {
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
    at: exchange.startedAt,
    answeredAt: response.at,
  };
}

/**
 * The other answers of a host: those of the exchange itself are no witnesses. Neither is a later one of the same address:
 * when that is allowed, somebody has healed it since.
 */
export function othersOf(past: Past, url: string, exchange: Exchange): readonly PastAnswer[] {
  if (!URL.canParse(url)) return [];
  const { host, pathname } = new URL(url);
  const all = past.answers.get(host) ?? [];
  return all.filter((one) => one.exchange !== exchange.id && (one.path !== pathname || one.at <= exchange.startedAt));
}

/**
 * What is known of the hosts of an exchange, in a word that changes when something new is known: then its root cause may
 * be another one. It does not change with every answer, because one more of the same says nothing new.
 */
export function knowledgeOf(past: Past, exchange: Exchange): string {
  const hosts = new Set(exchange.hops.map(({ url }) => (URL.canParse(url) ? new URL(url).host : '')));
  return [...hosts].map((host) => wordOf(past.answers.get(host) ?? [])).join(' ');
}

const words = new WeakMap<readonly PastAnswer[], string>();

function wordOf(answers: readonly PastAnswer[]): string {
  const known = words.get(answers);
  if (known !== undefined) return known;
  const kinds = answers.map((one) => `${one.phase} ${one.path} ${one.allowOrigin ?? ''} ${one.varies ? 'v' : ''}`);
  const word = `${new Set(kinds).size}/${Math.min(answers.length, 3)}`;
  words.set(answers, word);
  return word;
}
