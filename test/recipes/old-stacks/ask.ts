import { request as send } from 'node:http';
import type { Exchange, HopResponse } from '../../../src/cors/exchange.ts';
import { isSafelistedMethod } from '../../../src/cors/methods.ts';
import type { Header, HeaderList } from '../../../src/cors/model.ts';
import { unsafeHeaderNames } from '../../../src/cors/safelist.ts';
import { findingOf } from '../../../src/report/finding-of.ts';
import type { Finding } from '../../../src/report/finding.ts';
import type { Scenario } from './stack.ts';

export const page = 'https://app.example';

/** Asks a server what a browser would ask, the request only when the preflight passes, and judges the answers. */
export async function ask(port: number, scenario: Scenario): Promise<Finding> {
  const { method, headers } = scenario;
  const url = `http://127.0.0.1:${port}${scenario.path}`;
  const origin: Header = ['Origin', page];
  const names = unsafeHeaderNames(headers);
  if (isSafelistedMethod(method) && names.length === 0) {
    return findingOf(exchange(scenario, url, null, await answer(url, method, [origin, ...headers])));
  }
  const asked: HeaderList = [
    origin,
    ['Access-Control-Request-Method', method],
    ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')] as const]),
  ];
  const preflight = { asked, response: await answer(url, 'OPTIONS', asked) };
  const early = findingOf(exchange(scenario, url, preflight, null));
  if (early.cause?.phase === 'preflight' && !passes(early)) return early;
  return findingOf(exchange(scenario, url, preflight, await answer(url, method, [origin, ...headers])));
}

/** True when every check that can be made on the recorded headers passes. */
export function passes({ verdict }: Finding): boolean {
  return verdict.refusal === null || verdict.refusal.kind === 'unexplained';
}

type Asked = { readonly asked: HeaderList; readonly response: HopResponse } | null;

/** The end says "failed" in any case, so that the verdict comes from the headers and not from the end. */
function exchange(scenario: Scenario, url: string, preflight: Asked, response: HopResponse | null): Exchange {
  const requestHeaders = response === null ? null : [['Origin', page] as const, ...scenario.headers];
  return {
    id: '1',
    tabId: 1,
    frameId: 0,
    documentId: null,
    startedAt: 0,
    initiator: page,
    type: 'xmlhttprequest',
    hops: [
      {
        url,
        method: scenario.method,
        requestHeaders,
        preflight: preflight && {
          id: '2',
          startedAt: 0,
          requestHeaders: preflight.asked,
          response: preflight.response,
          end: { kind: 'completed', at: 1 },
        },
        response,
      },
    ],
    end: { kind: 'error', error: 'net::ERR_FAILED', at: 2 },
    told: { mode: 'cors', credentials: scenario.credentials },
  };
}

function answer(url: string, method: string, headers: HeaderList): Promise<HopResponse> {
  return new Promise((resolve, reject) => {
    const sent = send(url, { method, headers: Object.fromEntries(headers), agent: false }, (response) => {
      response.resume();
      const { rawHeaders, statusCode = 0, statusMessage = '' } = response;
      const pairs = rawHeaders.flatMap((name, i): Header[] => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? '']] : []));
      const statusLine = `HTTP/1.1 ${statusCode} ${statusMessage}`;
      response.once('end', () => resolve({ status: statusCode, statusLine, headers: pairs, fromCache: false, at: 1 }));
    });
    sent.once('error', reject).end();
  });
}
