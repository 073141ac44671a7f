import { readFileSync } from 'node:fs';
import type { Responsible } from '../../src/diagnoses/diagnosis.ts';
import type { Exchange, Hop, HopResponse } from '../../src/cors/exchange.ts';
import type { Header, HeaderList } from '../../src/cors/model.ts';
import type { CorpusCase } from './case.ts';

/** An exchange as it is written down: header lists as pairs, in the order in which they came. */
export interface GivenExchange {
  readonly pageOrigin: string;
  readonly type: string;
  readonly method: string;
  readonly hops: readonly {
    readonly url: string;
    readonly requestHeaders: Pairs | null;
    readonly preflight: { readonly requestHeaders: Pairs; readonly response: Answer } | null;
    readonly response: Answer | null;
  }[];
  readonly error: string | null;
}

interface Given extends GivenExchange {
  readonly id: string;
  readonly stack: string;
  readonly expected: { readonly rootCauses: [string, ...string[]]; readonly responsible: Responsible } | null;
}

interface Answer {
  readonly status: number;
  readonly headers: Pairs;
}

type Pairs = readonly (readonly [string, string])[];

const file = new URL('real-servers.json', import.meta.url);
const { scenarios }: { readonly scenarios: readonly Given[] } = JSON.parse(readFileSync(file, 'utf8'));

/** Real servers, broken as users break them, as Chromium 156 saw them: nothing told that the browser does not show. */
export const given: readonly CorpusCase[] = scenarios.map((one) => ({
  id: one.id,
  stack: one.stack,
  exchange: exchangeGiven(one.id, one),
  history: [],
  expected: one.expected && { ...one.expected, responsible: [one.expected.responsible] },
}));

/** The exchange as Chromium shows it. */
export function exchangeGiven(id: string, { pageOrigin, type, method, hops, error }: GivenExchange): Exchange {
  const [first, ...later] = hops.map(({ url, requestHeaders, preflight, response }): Hop => {
    return {
      url,
      method,
      requestHeaders: requestHeaders === null ? null : list(requestHeaders),
      response: answerOf(response),
      preflight: preflight && {
        id: `${id}-p`,
        startedAt: 1,
        requestHeaders: list(preflight.requestHeaders),
        response: answerOf(preflight.response),
        end: { kind: 'completed', at: 2 },
      },
    };
  });
  if (first === undefined) throw new Error(`${id} has no hop`);
  return {
    id,
    tabId: 1,
    frameId: 0,
    documentId: null,
    startedAt: 0,
    initiator: pageOrigin,
    type,
    hops: [first, ...later],
    end: error === null ? { kind: 'completed', at: 4 } : { kind: 'error', error, at: 4 },
  };
}

function answerOf(answer: Answer | null): HopResponse | null {
  return (
    answer && {
      ...answer,
      statusLine: `HTTP/1.1 ${answer.status}`,
      headers: list(answer.headers),
      fromCache: false,
      at: 3,
    }
  );
}

function list(pairs: Pairs): HeaderList {
  return pairs.map(([name, value]): Header => [name, value]);
}
