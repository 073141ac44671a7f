import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'safe-browsing',
  stage: 'page-policy',
  explains: ['blocked-by-client'],
  when: ({ error }) => /^NS_ERROR_(?:MALWARE|PHISHING|UNWANTED|HARMFUL|HARMFULADDON|BLOCKED)_URI$/.test(error),
  title: ({ refusal }) => text`The browser's list of dangerous sites blocked ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`Safe Browsing lists ${serverOf(refusal)} as dangerous, so the request wasn't sent (${refusal.error}). No CORS header changes that.`,
  responsible: 'server',
  act: ({ refusal }) =>
    text`If ${serverOf(refusal)} is yours, look up its status in Google Search Console, clean it, and request a review. Otherwise remove the request.`,
  fix: () => [],
});
