import cause from '../causes/aborted.ts';
import { text } from '../causes/text.ts';
import { defineRootCause } from './root-cause.ts';
import { withoutAnswer } from './told-by.ts';

export default defineRootCause({
  id: 'aborted',
  matches: (context) => {
    const { exchange, refusal } = context;
    if (refusal?.kind !== 'aborted') return null;
    const after = exchange.end === null ? null : exchange.end.at - exchange.startedAt;
    const round = after !== null && after >= 900 && Math.abs(after - Math.round(after / 1000) * 1000) < 100;
    const lasted =
      after === null
        ? []
        : [text`it ended after ${after} ms${[round ? ', which looks like a timeout of the page' : '']}`];
    return { confidence: 'likely', evidence: [...withoutAnswer(context), ...lasted] };
  },
  title: ({ host }) => text`The page ended the request to ${host} itself`,
  why: ({ host }) =>
    text`A script aborted it, its own time limit was up, a newer request took its place, or the user left the page. CORS has no part in that, and ${host} may have answered in vain.`,
  responsible: 'page',
  act: () =>
    text`If it was not meant to end: look for ${'AbortController'}, time limits, and links or forms that load a new page.`,
  examples: cause.examples,
});
