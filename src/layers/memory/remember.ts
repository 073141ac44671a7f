import type { Exchange } from '../../cors/exchange.ts';
import { get } from '../../cors/headers.ts';
import { answersOf, type Answer } from '../answer.ts';
import { layersOf } from '../layers-of.ts';
import { namesOrigin } from '../vary.ts';
import { memoryPlaceOf } from './place.ts';
import { emptyMemory, including, most, nothingSeen, touched, type HostMemory, type Seen } from './seen.ts';

/** What the good answers of a tab's hosts carry. A failing exchange adds nothing, so that it is never its own proof. */
export function memoryOf(exchanges: readonly Exchange[]): HostMemory {
  return exchanges.reduce(remember, emptyMemory);
}

/** The memory with the answers of one more exchange. Pure; the bounds are those of `most`. */
export function remember(memory: HostMemory, exchange: Exchange): HostMemory {
  return answersOf(exchange).filter(isGood).reduce(withAnswer, memory);
}

/** Below 400, and not from a cache: a copy says what was true once. Preflights count only when they allow somebody. */
function isGood({ phase, response }: Answer): boolean {
  if (response.status >= 400 || response.status === 304 || response.fromCache) return false;
  return phase !== 'preflight' || get(response.headers, 'Access-Control-Allow-Origin') !== null;
}

function withAnswer(memory: HostMemory, answer: Answer): HostMemory {
  const place = memoryPlaceOf(answer);
  if (place === null) return memory;
  const places = memory.hosts[place.host] ?? {};
  const seen = withHeaders(places[place.key] ?? nothingSeen, answer);
  const hosts = touched(memory.hosts, place.host, touched(places, place.key, seen, most.places), most.hosts);
  return { hosts };
}

function withHeaders(seen: Seen, { url, response }: Answer): Seen {
  const allowed = get(response.headers, 'Access-Control-Allow-Origin');
  const marks = layersOf(response, url).filter(({ layer, confidence }) => layer === 'app' && confidence !== 'hint');
  return {
    good: seen.good + 1,
    withCors: seen.withCors + (allowed === null ? 0 : 1),
    withVary: seen.withVary + (namesOrigin(response.headers) ? 1 : 0),
    allowed: allowed === null ? seen.allowed : including(seen.allowed, allowed),
    marks: marks.map(({ id }) => id).reduce(including, seen.marks),
  };
}
