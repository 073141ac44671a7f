import { answerName, serverOf } from '../../wording/response.ts';
import { corsRan, headersOf, isPreflight, statusOf } from '../../cors/refused-response.ts';
import { allowOrigin, answerPreflight } from '../../fixes/edits.ts';
import { enumerate } from '../../wording/enumerate.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'origin-refused',
  stage: 'check',
  before: ['preflight-no-route'],
  general: true,
  explains: ['no-allow-origin'],
  when: (refusal) => statusOf(refusal) < 500 && corsRan(headersOf(refusal)),
  title: ({ refusal }) => text`The CORS settings of ${serverOf(refusal)} do not know ${refusal.request.origin}`,
  why: ({ refusal }) =>
    text`${answerName(refusal)} has ${enumerate(traces(refusal))}, but no ${'Access-Control-Allow-Origin'}. That is how CORS middleware answers a page that is not on its list.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Add exactly ${request.origin} to the list of allowed origins: same scheme, same port, no slash at the end. Restart, if the list is read at the start.`,
  fix: ({ refusal }) => (isPreflight(refusal) ? answerPreflight(refusal) : allowOrigin(refusal)),
});

function traces(refusal: Parameters<typeof headersOf>[0]): readonly string[] {
  const names = headersOf(refusal)
    .filter(([name]) => /^access-control-/i.test(name) && !/request/i.test(name))
    .map(([name]) => name);
  return names.length > 0 ? names : ['Vary: Origin'];
}
