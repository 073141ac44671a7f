import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'unexplained',
  stage: 'check-else',
  general: true,
  explains: ['unexplained'],
  title: () => text`The headers allow this request, but it failed`,
  why: ({ refusal: { error } }) =>
    text`The browser reports ${error}, although the response passes every check. A service worker, an extension that changes headers, or a browser policy can cause this without a trace.`,
  responsible: 'browser',
  act: ({ refusal }) =>
    text`Check the console for a second message about ${addressOf(hopOf(refusal).url)}, and repeat the request in a window without extensions.`,
  fix: () => [],
});
