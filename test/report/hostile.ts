import fc from 'fast-check';
import type { Exchange } from '../../src/cors/exchange.ts';
import type { Header } from '../../src/cors/model.ts';
import { answer, exchange } from '../build.ts';
import { findingOf } from '../../src/report/finding-of.ts';
import type { Finding } from '../../src/report/finding.ts';
import { hostile } from '../recipes/arbitrary.ts';

const header: fc.Arbitrary<Header> = fc.tuple(
  fc.oneof(fc.constantFrom('Access-Control-Allow-Origin', 'Vary', 'Location', 'X-Custom', 'Content-Type'), hostile),
  hostile,
);

/** A refused exchange in which everything that a page or a server can choose is hostile. */
const hostileExchange: fc.Arbitrary<Exchange> = fc
  .record({
    page: fc.oneof(fc.constant('https://app.example'), hostile),
    url: fc.tuple(fc.constantFrom('https://api.example/', 'javascript:', ''), hostile).map((parts) => parts.join('')),
    method: fc.oneof(fc.constantFrom('GET', 'PUT'), hostile),
    send: fc.array(header, { maxLength: 3 }),
    got: fc.array(header, { maxLength: 4 }),
    asked: fc.option(fc.array(header, { maxLength: 4 })),
    statusLine: hostile,
    error: fc.oneof(fc.constant('net::ERR_FAILED'), hostile),
  })
  .map(({ page, url, method, send, got, asked, statusLine, error }) =>
    exchange({
      page,
      url,
      method,
      send,
      error,
      credentials: 'include',
      response: { ...answer(200, got), statusLine },
      ...(asked === null ? {} : { preflight: answer(204, asked) }),
    }),
  );

export const hostileFinding: fc.Arbitrary<Finding> = hostileExchange.map(findingOf);

export const about = {
  page: { url: 'https://app.example/shop' },
  tool: { version: '0.1.0' },
  browser: { name: 'Chromium', version: '156' },
  redact: false,
} as const;
