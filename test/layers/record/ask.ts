import { request as send } from 'node:http';
import { withoutSecrets } from '../../../src/capture/secrets.ts';
import { judge } from '../../../src/cors/judge.ts';
import { requestOrigin } from '../../../src/cors/origin.ts';
import { isSafelistedMethod } from '../../../src/cors/methods.ts';
import { isForbiddenRequestHeader, unsafeHeaderNames } from '../../../src/cors/safelist.ts';
import { exchangeOf } from '../exchange-of.ts';
import { page, ports, type Ask } from './stack.ts';
import type { HeaderList } from '../../../src/cors/model.ts';
import type { RecordedAnswer, RecordedExchange, RecordedHop } from '../scenario.ts';

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

/** Asks as a browser would: the preflight first, the request only when that passes, then every redirect. */
export async function record(ask: Ask): Promise<RecordedExchange> {
  const { method, path, headers = [], credentials = 'omit', origin = page, as = 'cors', upload } = ask;
  const urls = [`http://localhost:${ports[0]}${path}`];
  const hops: RecordedHop[] = [];
  const exchange = { pageOrigin: origin, method, credentials, hops };
  const names = unsafeHeaderNames(headers.filter((header) => !isForbiddenRequestHeader(header)));

  for (let url = urls[0]; url !== undefined && hops.length < 5;) {
    const sent: HeaderList = as === 'cors' ? [['Origin', requestOrigin(origin, urls)], ...headers] : headers;
    let hop: RecordedHop = { url, requestHeaders: null, preflight: null, response: null };
    if (as === 'cors' && (upload || !isSafelistedMethod(method) || names.length > 0)) {
      const asked: HeaderList = [
        ...sent.slice(0, 1),
        ['Access-Control-Request-Method', method],
        ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')] as const]),
      ];
      hop = { ...hop, preflight: { requestHeaders: asked, response: await answer(url, 'OPTIONS', asked, 0) } };
      hops.push(hop);
      const { refusal } = judge(exchangeOf(exchange));
      // `unexplained` is what the judge says of a preflight that passes and a request that was not sent yet.
      if (refusal?.phase === 'preflight' && refusal.kind !== 'unexplained') return exchange;
      hops.pop();
    }
    const response = await answer(url, method, [['User-Agent', agent], ...sent], ask.body ?? 0);
    hops.push({ ...hop, requestHeaders: sent.map(hide), response });
    const location = response?.headers.find(([name]) => name?.toLowerCase() === 'location')?.[1];
    if (response === null || response.status < 300 || response.status > 399 || location === undefined) break;
    if (judge(exchangeOf(exchange)).refusal?.kind === 'no-allow-origin') break;
    const next = new URL(location, url);
    // Only loopback is ever contacted.
    if (!/^(?:localhost|127\.0\.0\.1)$/.test(next.hostname)) break;
    url = next.href;
    urls.push(url);
  }
  return exchange;
}

function hide([name, value]: HeaderList[number]): HeaderList[number] {
  return name.toLowerCase() === 'authorization' ? [name, 'Bearer (hidden)'] : [name, value];
}

function answer(url: string, method: string, headers: HeaderList, size: number): Promise<RecordedAnswer | null> {
  const length = size > 0 ? { 'Content-Length': String(size) } : {};
  const browser = { 'User-Agent': agent, Accept: '*/*', 'Accept-Encoding': 'identity', Referer: `${page}/` };
  return new Promise((resolve) => {
    const options = {
      method,
      family: 4,
      agent: false,
      headers: { ...browser, ...length, ...Object.fromEntries(headers) },
    };
    const sent = send(url, options, (response) => {
      const { rawHeaders, statusCode = 0, statusMessage = '', httpVersion } = response;
      const pairs = rawHeaders.flatMap((name, i) =>
        i % 2 === 0 ? [withoutSecrets([name, rawHeaders[i + 1] ?? ''])] : [],
      );
      resolve({
        status: statusCode,
        statusLine: `HTTP/${httpVersion} ${statusCode} ${statusMessage}`.trimEnd(),
        headers: pairs,
      });
      response.destroy();
    });
    // A connection that breaks is an answer too: none.
    sent.once('error', () => resolve(null)).end(size === 0 ? '' : `{${' '.repeat(size - 2)}}`);
  });
}
