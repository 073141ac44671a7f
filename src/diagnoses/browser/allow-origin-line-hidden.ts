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
  title: () => text`The visible headers are fine: an empty ${header} may hide beside them`,
  why: ({ refusal: { error } }) =>
    text`Firefox refused the answer (${error}) although all that it shows of it passes. It hides empty lines from extensions; a second, empty ${header} line refuses the request and looks like this. So do an extension or a policy that interferes.`,
  responsible: 'server',
  act: () =>
    text`Look at the response headers in Firefox's Network panel. If ${header} stands there twice, let one of the two programs that send it stop.`,
  fix: () => [],
});
