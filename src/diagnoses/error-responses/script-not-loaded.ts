import { hostOf, pathOf } from '../../cors/url-parts.ts';
import { text } from '../../wording/text.ts';
import type { Context } from '../context.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';
import { answered, written } from '../evidence.ts';
import { runsWriter } from '../responsible-party.ts';

const types: ReadonlySet<string> = new Set(['script', 'stylesheet']);

export default defineDiagnosis({
  id: 'script-not-loaded',
  stage: 'other',
  // Without CORS nothing is refused, and still the page misses the file: the element's error event is all that it gets.
  fits: (context) =>
    context.verdict.outcome === 'opaque' && types.has(context.exchange.type) && context.status >= 400
      ? exact([answered(context), text`the request has mode ${'no-cors'}`, ...written(context)])
      : null,
  title: ({ host, status, exchange }) => text`${host} returned ${status} for this ${[exchange.type]}`,
  why: ({ status, exchange }) =>
    text`The element has no ${'crossorigin'}, so CORS isn't involved. The browser doesn't use a ${[exchange.type]} with status ${status}, and the page gets only an ${'error'} event.`,
  responsible: (context) => (isGone(context) ? 'page' : runsWriter(context)),
  act: (context) =>
    isGone(context)
      ? text`Check the URL of the file: ${context.address}.`
      : text`Find out why ${hostOf(context.url)} returns ${context.status} for ${pathOf(context.url)}: an access rule, hotlink protection, or a missing sign-in.`,
});

function isGone({ status }: Context): boolean {
  return status === 404 || status === 410;
}
