import { unsent } from '../../cors/stopped.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { addressOf } from '../../cors/url-parts.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'blocked-in-devtools',
  stage: 'page-policy',
  explains: ['blocked-by-client'],
  when: ({ error }) => error === unsent || error === 'NS_BINDING_ABORTED',
  title: ({ refusal }) => text`Request blocking in DevTools stopped the request to ${serverOf(refusal)}`,
  why: ({ refusal }) => text`The browser didn't send the request (${refusal.error}). No CORS header changes that.`,
  responsible: 'browser',
  act: ({ refusal, exchange: { ranIn } }) =>
    ranIn === 'firefox'
      ? text`In the Network panel, open Blocking and remove the entry that matches ${addressOf(hopOf(refusal).url)}.`
      : text`In DevTools, open the Network request blocking tab and remove the pattern that matches ${addressOf(hopOf(refusal).url)}.`,
  fix: () => [],
});
