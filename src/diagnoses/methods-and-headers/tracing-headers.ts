import type { Refusal } from '../../cors/model.ts';
import { serverOf } from '../../wording/response.ts';
import { allowHeaders, missingHeaders } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { isAddedOutside } from '../element-request.ts';
import { defineDiagnosis } from '../diagnosis.ts';

const libraries: readonly (readonly [names: RegExp, library: string])[] = [
  [/^(?:sentry-trace|baggage)$/, 'Sentry'],
  [/^x-datadog-/, 'Datadog'],
  [/^newrelic$/, 'New Relic'],
  [/^(?:request-id|request-context)$/, 'Application Insights'],
  [/^elastic-apm-traceparent$/, 'Elastic APM'],
  [/^(?:traceparent|tracestate|b3|x-b3-\w+|uber-trace-id)$/, 'OpenTelemetry'],
];

export default defineDiagnosis({
  id: 'tracing-headers',
  stage: 'request',
  explains: ['header-not-allowed'],
  when: ({ name, exchange }) => libraryOf(name) !== null && !isAddedOutside(exchange, name),
  title: ({ refusal: { name } }) => text`The server doesn't allow ${name}, which a tracing library adds`,
  why: ({ refusal }) =>
    text`A library such as ${[libraryOf(refusal.name) ?? '']} adds the header to the page's requests. ${serverOf(refusal)} doesn't allow it, so the browser didn't send the request.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Exclude ${serverOf(refusal)} from trace propagation (in Sentry, ${'tracePropagationTargets'}), so that ${enumerate(traced(refusal))} isn't sent. Or, if the server is yours, allow it there.`,
  fix: ({ refusal }) => [
    ...traced(refusal).map((name) => ({ on: 'page', change: { kind: 'remove-header', name } }) as const),
    ...withoutTraced(refusal),
  ],
  otherwise: ({ refusal }) => allowHeaders(refusal),
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
