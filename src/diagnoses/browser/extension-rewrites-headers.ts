import { failedBecause } from '../../wording/failed-check.ts';
import { text } from '../../wording/text.ts';
import { profileOf } from '../../cors/judge.ts';
import { facts } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'extension-rewrites-headers',
  stage: 'extension',
  fits: (context) => {
    const { outcome, browsers, tolerated } = context.verdict;
    const { name } = profileOf(context.exchange);
    const [refusal] = tolerated;
    // Only what this browser itself would have refused: where it is laxer than the standard, nobody helped it.
    if (outcome !== 'allowed' || browsers[name] !== 'blocked' || refusal === undefined) return null;
    const why = failedBecause(refusal);
    return {
      confidence: 'likely',
      evidence: [text`the server's headers don't allow it: ${why}`, ...facts(context)],
      unsure: {
        or: text`a local override in DevTools changes the headers`,
        findOut: text`Repeat the request in a window without extensions and with overrides turned off. Then it is blocked.`,
      },
    };
  },
  title: ({ host }) => text`This works only in your browser: something changes the headers from ${host}`,
  why: ({ host }) =>
    text`The headers that ${host} sent don't allow this page, but the page could read the response. An extension that unblocks CORS does that; other users' browsers will block the response.`,
  responsible: 'extension',
  act: () => text`Turn off extensions that unblock CORS, then fix the server's headers.`,
});
