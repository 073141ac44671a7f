import { text } from '../../wording/text.ts';
import { withoutAnswer } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact, plausible } from '../fit.ts';
import { waitsForOptions } from '../preflight/waits-for-options.ts';

export default defineDiagnosis({
  id: 'aborted',
  stage: 'canceled',
  explains: ['aborted'],
  fits: (context) => {
    const { exchange, refusal } = context;
    if (refusal?.kind !== 'aborted') return null;
    const after = exchange.end === null ? null : exchange.end.at - exchange.startedAt;
    const round = after !== null && after >= 900 && Math.abs(after - Math.round(after / 1000) * 1000) < 100;
    const lasted =
      after === null
        ? []
        : [text`it ended after ${Math.round(after)} ms${[round ? ', which looks like a timeout in the page' : '']}`];
    const evidence = [...withoutAnswer(context), ...lasted];
    return waitsForOptions(context) ? exact(evidence) : plausible(evidence);
  },
  alike: [
    {
      of: ['redirect-stopped-by-policy'],
      or: () => text`the page canceled the request during the redirect`,
      check: () => text`Look for ${'AbortController'} in the code that makes the request.`,
    },
    {
      of: ['blocked-in-devtools'],
      when: ({ exchange }) => exchange.ranIn === 'firefox',
      or: () => text`the page canceled the request in the moment in which it made it`,
      check: () => text`Look for ${'AbortController'} in the code that makes the request.`,
    },
  ],
  title: ({ host }) => text`The page canceled the request to ${host}`,
  why: () =>
    text`A script canceled it, its timeout passed, a newer request replaced it, or the user left the page. CORS isn't involved.`,
  responsible: 'page',
  act: () =>
    text`Nothing to fix. If the request shouldn't end, look for ${'AbortController'}, timeouts, and links or forms that load a new page.`,
  fix: () => [],
});
