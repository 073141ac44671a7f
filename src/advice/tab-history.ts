import type { Exchange, Hop } from '../cors/exchange.ts';
import { get } from '../cors/headers.ts';
import { originOf } from '../cors/origin.ts';
import { corsRan } from '../cors/refused-response.ts';

/** The first time that a server answered one origin in one way. */
export interface Answer {
  readonly exchangeId: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** The origin that asked. */
  readonly origin: string;
  /** Access-Control-Allow-Origin; null where it was missing. Never `*`. */
  readonly allowed: string | null;
  /** It may send credentials. */
  readonly credentials: boolean;
}

/** A preflight whose answer let the request pass, so that the browser may have kept it. */
export interface Asked {
  readonly exchangeId: string;
  readonly origin: string;
  /** When the answer came, milliseconds since the epoch. */
  readonly answeredAt: number;
}

interface Read {
  /** By the server's origin. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  /** By URL, in the order of the history. */
  readonly asked: ReadonlyMap<string, readonly Asked[]>;
}

/** A log is read once, however many of its exchanges are explained by it. */
const known = new WeakMap<readonly Exchange[], Read>();

/** How a server answered the origins that asked before this exchange; of equal answers the first one alone. */
export function answersBefore(
  { id, startedAt }: Exchange,
  history: readonly Exchange[],
  url: string,
): readonly Answer[] {
  const all = read(history).answers.get(originOf(url) ?? url) ?? [];
  return all.filter((answer) => answer.exchangeId !== id && answer.startedAt <= startedAt);
}

/** The latest preflight for this URL and origin that was answered by then; null when there was none. */
export function lastAskedBefore(
  exchange: Exchange,
  history: readonly Exchange[],
  url: string,
  origin: string,
  at: number,
): Asked | null {
  const all = read(history).asked.get(url) ?? [];
  const fits = (asked: Asked) => asked.exchangeId !== exchange.id && asked.origin === origin && asked.answeredAt <= at;
  return all.findLast(fits) ?? null;
}

function read(history: readonly Exchange[]): Read {
  const before = known.get(history);
  if (before !== undefined) return before;
  const now = readAnew(history);
  known.set(history, now);
  return now;
}

function readAnew(history: readonly Exchange[]): Read {
  const answers = new Map<string, Map<string, Answer>>();
  const asked = new Map<string, Asked[]>();
  for (const exchange of history) {
    for (const hop of exchange.hops) {
      const answer = answerOf(exchange, hop);
      if (answer !== null) keepFirst(answers, originOf(hop.url) ?? hop.url, answer);
      const preflight = askedOf(exchange, hop);
      if (preflight === null) continue;
      const sameUrl = asked.get(hop.url);
      if (sameUrl === undefined) asked.set(hop.url, [preflight]);
      else sameUrl.push(preflight);
    }
  }
  return { answers: new Map([...answers].map(([server, byKind]) => [server, [...byKind.values()]])), asked };
}

function keepFirst(answers: Map<string, Map<string, Answer>>, server: string, answer: Answer): void {
  const byKind = answers.get(server) ?? new Map<string, Answer>();
  const kind = JSON.stringify([answer.origin, answer.allowed, answer.credentials]);
  const first = byKind.get(kind);
  if (first === undefined || answer.startedAt < first.startedAt) byKind.set(kind, answer);
  answers.set(server, byKind);
}

/** null where the server did not look at an origin: none was sent, `*` for everybody, or nothing of CORS in the answer. */
function answerOf({ id, startedAt }: Exchange, { requestHeaders, response }: Hop): Answer | null {
  const origin = get(requestHeaders ?? [], 'Origin');
  if (origin === null || response === null) return null;
  const allowed = get(response.headers, 'Access-Control-Allow-Origin');
  if (allowed === '*' || (allowed === null && !corsRan(response.headers))) return null;
  const credentials = get(response.headers, 'Access-Control-Allow-Credentials') === 'true';
  return { exchangeId: id, startedAt, origin, allowed, credentials };
}

function askedOf({ id }: Exchange, { preflight, requestHeaders }: Hop): Asked | null {
  const origin = get(preflight?.requestHeaders ?? [], 'Origin');
  if (origin === null || !preflight?.response || requestHeaders === null) return null;
  return { exchangeId: id, origin, answeredAt: preflight.response.at };
}
