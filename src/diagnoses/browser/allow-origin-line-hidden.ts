import { headerOf } from '../../cors/refused-response.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

const header = 'Access-Control-Allow-Origin';

export default defineDiagnosis({
  id: 'allow-origin-line-hidden',
  stage: 'check',
  general: true,
  explains: ['unexplained'],
  when: (refusal) => refusal.error === 'NS_ERROR_DOM_BAD_URI' && headerOf(refusal, header) !== null,
  title: () => text`There may be a second, empty ${header}`,
  why: ({ refusal: { error } }) =>
    text`Firefox blocked the response (${error}), although the headers that it shows pass. It hides empty header lines from extensions, and a second, empty ${header} looks like this. So does an extension or a policy that interferes.`,
  responsible: 'server',
  act: () =>
    text`Look at the response headers in Firefox's Network panel. If ${header} is there twice, remove it from one of the two places that set it.`,
  fix: () => [],
});
