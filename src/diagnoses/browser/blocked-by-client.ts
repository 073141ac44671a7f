import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'blocked-by-client',
  stage: 'page-policy',
  explains: ['blocked-by-client'],
  alike: [
    {
      of: ['blocked-in-devtools'],
      when: ({ exchange }) => exchange.ranIn !== 'firefox',
      or: () => text`the browser's own ad filter stopped it`,
      check: () =>
        text`Close DevTools and load the page again. If the request still fails, open the site settings and allow intrusive ads for this site.`,
    },
  ],
  title: ({ refusal }) => text`An extension blocked the request to ${serverOf(refusal)}`,
  why: ({ refusal: { error } }) =>
    text`The browser didn't send the request (${error}). Ad and tracking blockers do this, and so does request blocking in DevTools; no CORS header changes that.`,
  responsible: 'extension',
  act: ({ refusal }) =>
    text`Turn off the blocker for this page and try again. If visitors need the request, choose a URL other than ${addressOf(hopOf(refusal).url)}: blockers match words in it.`,
  fix: () => [],
});
