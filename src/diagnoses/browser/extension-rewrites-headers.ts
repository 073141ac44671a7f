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
      evidence: [text`by the headers of the server the browser had to refuse: ${why}`, ...facts(context)],
      unsure: {
        or: text`a rule in the developer tools overrides the headers`,
        findOut: text`Try again in a window without extensions and with the overrides switched off: then the request is refused.`,
      },
    };
  },
  title: ({ host }) => text`It passes only here: this browser changes the headers of ${host}`,
  why: ({ host }) =>
    text`The headers that came from ${host} do not allow this page, and still the browser let it read the answer. An extension that unblocks CORS does that; other people's browsers will refuse.`,
  responsible: 'extension',
  act: () => text`Switch off extensions that promise to unblock CORS, then heal what the server lacks.`,
});
