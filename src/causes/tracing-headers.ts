import type { Refusal } from '../cors/model.ts';
import { serverOf } from '../wording/response.ts';
import { defineCause } from './cause.ts';
import { allowHeaders, missingHeaders } from '../fixes/edits.ts';
import { enumerate } from '../wording/enumerate.ts';
import { answer, exchange } from './example.ts';
import { text } from '../wording/text.ts';

const libraries: readonly (readonly [names: RegExp, library: string])[] = [
  [/^(?:sentry-trace|baggage)$/, 'Sentry'],
  [/^x-datadog-/, 'Datadog'],
  [/^newrelic$/, 'New Relic'],
  [/^(?:request-id|request-context)$/, 'Application Insights'],
  [/^elastic-apm-traceparent$/, 'Elastic APM'],
  [/^(?:traceparent|tracestate|b3|x-b3-\w+|uber-trace-id)$/, 'OpenTelemetry'],
];

export default defineCause({
  id: 'tracing-headers',
  explains: ['header-not-allowed'],
  matches: ({ name }) => libraryOf(name) !== null,
  title: ({ name }) => text`The header ${name} comes from a tracing library`,
  why: (refusal) =>
    text`A library such as ${[libraryOf(refusal.name) ?? '']} adds it to every request of the page. ${serverOf(refusal)} does not allow it, so the browser did not send the request at all.`,
  responsible: 'page',
  act: (refusal) =>
    text`Tell the library not to trace requests to ${serverOf(refusal)} (Sentry: ${'tracePropagationTargets'}), so that it leaves out ${enumerate(traced(refusal))}. If the server is yours, allow it there instead.`,
  fix: (refusal) => [
    ...traced(refusal).map((name) => ({ on: 'page', change: { kind: 'remove-header', name } }) as const),
    ...withoutTraced(refusal),
  ],
  otherwise: (refusal) => allowHeaders(refusal),
  examples: [
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
  ],
});

function libraryOf(name: string): string | null {
  return libraries.find(([names]) => names.test(name))?.[1] ?? null;
}

function traced(refusal: Refusal): readonly string[] {
  return missingHeaders(refusal).filter((name) => libraryOf(name) !== null);
}

/** What the page itself needs beside them, so that one fix is the whole fix. */
function withoutTraced(refusal: Refusal) {
  const unsafeHeaderNames = refusal.request.unsafeHeaderNames.filter((name) => libraryOf(name) === null);
  return allowHeaders({ ...refusal, request: { ...refusal.request, unsafeHeaderNames } });
}
