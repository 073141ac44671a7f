import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'tracking-protection',
  stage: 'page-policy',
  explains: ['blocked-by-client'],
  when: ({ error }) =>
    /^NS_ERROR_(?:TRACKING|FINGERPRINTING|CRYPTOMINING|SOCIALTRACKING|EMAILTRACKING)_URI$|FINGERPRINTING_PROTECTION$/.test(
      error,
    ),
  title: ({ refusal }) => text`The browser's tracking protection blocked ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`${serverOf(refusal)} is on a list of trackers that the browser blocks, so the request wasn't sent (${refusal.error}). The console also reports a CORS error, but no CORS header changes this.`,
  responsible: 'browser',
  act: ({ refusal }) =>
    text`To test, turn off tracking protection for this site: the shield icon in the address bar. For visitors, make the page work without ${serverOf(refusal)}, or serve the resource from your own domain.`,
  fix: () => [],
});
