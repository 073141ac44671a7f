import { addressOf } from '../../cors/url-parts.ts';
import { hopOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';
import { seen } from '../evidence.ts';

export default defineDiagnosis({
  id: 'unexplained',
  stage: 'check-else',
  explains: ['unexplained'],
  fit: (context) => ({ confidence: 'possible', evidence: seen(context) }),
  title: () => text`No header stops this request, something else did`,
  why: ({ refusal: { error } }) =>
    text`The browser reports ${error}, but every check of the answer passes. A service worker, an extension that changes headers, or a policy of the browser can do that without a trace.`,
  responsible: 'browser',
  act: ({ refusal }) =>
    text`Look at the console for a second message about ${addressOf(hopOf(refusal).url)}, and try again in a window without extensions.`,
  fix: () => [],
});
