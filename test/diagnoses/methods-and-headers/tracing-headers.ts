import { answer, exchange } from '../../build.ts';
import type { Examples } from '../example.ts';

export const examples: Examples = [
  {
    name: 'Sentry traces a request to a third party',
    exchange: exchange({
      send: [
        ['sentry-trace', '0123456789abcdef0123456789abcdef-0123456789abcdef'],
        ['baggage', 'sentry-environment=production'],
      ],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ]),
    }),
  },
  {
    name: 'OpenTelemetry and a header of the page that is missing, too',
    exchange: exchange({
      send: [
        ['traceparent', '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01'],
        ['X-Tenant', '7'],
      ],
      preflight: answer(204, [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', 'content-type'],
      ]),
    }),
  },
];
