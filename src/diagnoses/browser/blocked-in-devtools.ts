import { unsent } from '../../cors/stopped.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { addressOf } from '../../cors/url-parts.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis, type Alternative } from '../diagnosis.ts';
import { withAlternative } from '../evidence.ts';

export default defineDiagnosis({
  id: 'blocked-in-devtools',
  stage: 'page-policy',
  explains: ['blocked-by-client'],
  when: ({ error }) => error === unsent || error === 'NS_BINDING_ABORTED',
  fit: (context) => withAlternative(context, context.exchange.ranIn === 'firefox' ? canceled : filtered),
  title: ({ refusal }) => text`Request blocking in DevTools stopped the request to ${serverOf(refusal)}`,
  why: ({ refusal }) => text`The browser didn't send the request (${refusal.error}). No CORS header changes that.`,
  responsible: 'browser',
  act: ({ refusal, exchange: { ranIn } }) =>
    ranIn === 'firefox'
      ? text`In the Network panel, open Blocking and remove the entry that matches ${addressOf(hopOf(refusal).url)}.`
      : text`In DevTools, open the Network request blocking tab and remove the pattern that matches ${addressOf(hopOf(refusal).url)}.`,
  fix: () => [],
});

const canceled: Alternative = {
  or: text`the page canceled the request in the moment in which it made it`,
  findOut: text`Look for ${'AbortController'} in the code that makes the request.`,
};

const filtered: Alternative = {
  or: text`the browser's own ad filter stopped it`,
  findOut: text`Close DevTools and load the page again. If the request still fails, open the site settings and allow intrusive ads for this site.`,
};
