import { addressOf, hostOf } from '../cors/url-parts.ts';
import { hopOf } from '../cors/refused-response.ts';
import type { Exchange, HopResponse } from '../cors/exchange.ts';
import type { Refusal, Verdict, HeaderList, Phase } from '../cors/model.ts';
import { answersOf, type Answer } from '../layers/answer.ts';
import type { CorsAnswer } from '../layers/cors-answer.ts';
import { corsLayer } from '../layers/cors-layer.ts';
import type { LayerSeen } from '../layers/layer.ts';
import { layersOf } from '../layers/layers-of.ts';
import { writerOf, type Writer } from '../layers/writer-of.ts';
import type { PastAnswer } from './past-response.ts';
import { othersOf, type Past } from './host-history.ts';

/** What root causes look at: one exchange, its verdict, who wrote the deciding answer, and what else the log holds. */
export interface Context {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
  /** null: nothing was refused. */
  readonly refusal: Refusal | null;
  /** The answer that decided; null: there was none. */
  readonly answer: Answer | null;
  readonly layers: readonly LayerSeen[];
  readonly writer: Writer | null;
  /** null: there was no answer. */
  readonly cors: CorsAnswer | null;
  /** Other answers of the same host, oldest first. */
  readonly others: readonly PastAnswer[];

  /** Of the deciding hop: host and port, URL without its query, status (0: no answer), headers. */
  readonly host: string;
  readonly url: string;
  readonly address: string;
  readonly status: number;
  readonly headers: HeaderList;
  readonly phase: Phase;
  readonly hop: number;
  /** The page's method and origin, the latter as it was sent at the deciding hop. */
  readonly method: string;
  readonly origin: string;
}

/**
 * @param past what the log says of the hosts
 * @param refusal the one to look at, where it is not the verdict's: another reading's, or what would fail next
 */
export function contextOf(
  exchange: Exchange,
  verdict: Verdict,
  past: Past,
  refusal: Refusal | null = verdict.refusal,
): Context {
  const hop = refusal?.hop ?? exchange.hops.length - 1;
  const phase = refusal?.phase ?? 'response';
  const { url, method } = hopOf({ exchange, hop });
  const answer = decidingAnswer(exchange, hop, phase);
  const response: HopResponse | null = answer?.response ?? null;
  let layers: readonly LayerSeen[] | null = null;
  let writer: Writer | null = null;
  let cors: CorsAnswer | null = null;
  let others: readonly PastAnswer[] | null = null;
  return {
    exchange,
    verdict,
    refusal,
    answer,
    // Asked for only where something is wrong, and then more than once.
    get layers() {
      layers ??= response === null ? [] : layersOf(response, url);
      return layers;
    },
    get writer() {
      writer ??= answer === null ? null : writerOf(answer, past.memory);
      return writer;
    },
    get cors() {
      cors ??= answer === null ? null : corsLayer(answer, past.memory);
      return cors;
    },
    get others() {
      others ??= othersOf(past, url, exchange);
      return others;
    },
    host: hostOf(url),
    url,
    address: addressOf(url),
    status: response?.status ?? 0,
    headers: response?.headers ?? [],
    phase,
    hop,
    method,
    origin: refusal?.request.origin ?? exchange.initiator ?? 'null',
  };
}

/** The answer on which it was decided: of a preflight that one, of everything else the one of the hop. */
function decidingAnswer(exchange: Exchange, hop: number, phase: Phase): Answer | null {
  const here = answersOf(exchange).filter((answer) => answer.hop === hop);
  const wanted = here.filter((answer) => (answer.phase === 'preflight') === (phase === 'preflight'));
  return wanted.at(-1) ?? null;
}
