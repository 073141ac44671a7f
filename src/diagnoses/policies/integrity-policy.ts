import { hopOf } from '../../cors/refused-response.ts';
import { addressOf } from '../../cors/url-parts.ts';
import { serverOf } from '../../wording/response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'integrity-policy',
  stage: 'page-policy',
  explains: ['blocked-by-integrity-policy'],
  title: ({ refusal }) => text`${'Integrity-Policy'} of the page blocks the script from ${serverOf(refusal)}`,
  why: () =>
    text`The page was sent with ${'Integrity-Policy'}, which blocks scripts without the ${'integrity'} attribute. The browser didn't send the request, and no CORS header changes that.`,
  responsible: 'page',
  act: ({ refusal }) =>
    text`Add ${'integrity'} with the hash of the script and ${'crossorigin'} to the element that loads ${addressOf(hopOf(refusal).url)}. The server must then allow the page's origin with CORS headers.`,
  fix: () => [],
});
