import { failedBecause } from '../../wording/failed-check.ts';
import { text } from '../../wording/text.ts';
import { profileOf } from '../../cors/judge.ts';
import { facts } from '../evidence.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { exact } from '../fit.ts';

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
    return exact([text`the server's headers don't allow it: ${why}`, ...facts(context)]);
  },
  alike: [
    {
      of: [
        'allow-credentials-on-preflight-only',
        'allow-credentials-missing',
        'header-star-with-credentials',
        'method-star-with-credentials',
        'wildcard-with-credentials',
      ],
      // The credentials are read off the refusal, and headers that were changed on the way explain that as well.
      when: ({ verdict }) => verdict.credentials.known === 'inferred',
      or: () =>
        text`the request includes no credentials, and another extension changes the headers before the browser checks them`,
      check: () =>
        text`Look for ${"credentials: 'include'"} or ${'withCredentials'} in the page's code. If there is neither, repeat the request in a window without extensions.`,
    },
    {
      of: ['service-worker-request'],
      or: () => text`an extension changed the headers`,
      check: () => text`Repeat the request in a window without extensions. If it passes there, it was an extension.`,
    },
  ],
  title: ({ host }) => text`This works only in your browser: something changes the headers from ${host}`,
  why: ({ host }) =>
    text`The headers that ${host} sent don't allow this page, but the page could read the response. An extension that unblocks CORS does that; other users' browsers will block the response.`,
  responsible: 'extension',
  act: () => text`Turn off extensions that unblock CORS, then fix the server's headers.`,
});
