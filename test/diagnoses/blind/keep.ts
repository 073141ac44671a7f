import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import type { Exchange, Hop, HopResponse, Preflight } from '../../../src/cors/exchange.ts';
import type { HeaderList } from '../../../src/cors/model.ts';
import { kept, recordedFile, type Recorded } from './recorded.ts';

/** Writes one recording into the file of its family, in place of an older one. */
export async function keep(family: string, { id, stack, exchange, history }: Recorded): Promise<void> {
  const others = kept(family).filter((one) => one.id !== id);
  const now = { id, stack, exchange: slim(exchange), history: history.map(slim) };
  const text = JSON.stringify([...others, now].toSorted((a, b) => a.id.localeCompare(b.id)));
  await writeFile(recordedFile(family), await format(text, { parser: 'json', printWidth: 120 }));
}

/** What says nothing of the exchange, and would be another on the next machine. */
const noise = /^(?:user-agent|sec-ch-ua.*|accept-(?:encoding|language)|referer)$/i;

function slim(exchange: Exchange): Exchange {
  const [first, ...later] = exchange.hops;
  return {
    ...exchange,
    documentId: null,
    tabId: 1,
    startedAt: Math.round(exchange.startedAt),
    hops: [slimHop(first), ...later.map(slimHop)],
    end: exchange.end && { ...exchange.end, at: Math.round(exchange.end.at) },
  };
}

function slimHop(hop: Hop): Hop {
  const { requestHeaders, preflight, response } = hop;
  return {
    ...hop,
    requestHeaders: requestHeaders && slimHeaders(requestHeaders),
    preflight: preflight && slimPreflight(preflight),
    response: slimResponse(response),
  };
}

function slimPreflight(preflight: Preflight): Preflight {
  return {
    ...preflight,
    startedAt: Math.round(preflight.startedAt),
    requestHeaders: slimHeaders(preflight.requestHeaders),
    response: slimResponse(preflight.response),
    end: preflight.end && { ...preflight.end, at: Math.round(preflight.end.at) },
  };
}

function slimResponse(response: HopResponse | null): HopResponse | null {
  return response && { ...response, at: Math.round(response.at) };
}

function slimHeaders(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => !noise.test(name));
}
