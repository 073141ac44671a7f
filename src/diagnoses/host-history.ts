import type { Exchange } from '../cors/exchange.ts';
import { parseUrl } from '../cors/origin.ts';
import { answersOf } from '../layers/answer.ts';
import { remember } from '../layers/memory/remember.ts';
import { emptyMemory, type HostMemory } from '../layers/memory/seen.ts';
import { pastAnswer, type PastAnswer } from './past-response.ts';

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
    const url = parseUrl(answer.url);
    return url === null ? [] : [[url.host, pastAnswer(exchange, answer, url.pathname)] as const];
  });
  read.set(exchange, answers);
  return answers;
}

/**
 * The other answers of a host: those of the exchange itself are no evidence. Neither is a later one of the same address:
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
  const kinds = answers.map(
    (one) =>
      `${one.phase} ${one.path} ${one.allowOrigin ?? ''} ${one.varies ? 'v' : ''} ${one.cookies.length}${one.strict ? 's' : ''}`,
  );
  const word = `${new Set(kinds).size}/${Math.min(answers.length, 3)}`;
  words.set(answers, word);
  return word;
}
