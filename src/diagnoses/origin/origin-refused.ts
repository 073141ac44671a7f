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
  title: ({ refusal }) => text`${refusal.request.origin} isn't an allowed origin on ${serverOf(refusal)}`,
  why: ({ refusal }) =>
    text`${answerName(refusal)} has ${enumerate(traces(refusal))}, but no ${'Access-Control-Allow-Origin'}. CORS middleware responds like this to an origin that isn't allowed.`,
  responsible: 'server',
  act: ({ refusal: { request } }) =>
    text`Add ${request.origin} to the allowed origins, with the same scheme and port and without a trailing slash. Restart the server if it reads them at startup.`,
  fix: ({ refusal }) => (isPreflight(refusal) ? answerPreflight(refusal) : allowOrigin(refusal)),
});

function traces(refusal: Parameters<typeof headersOf>[0]): readonly string[] {
  const names = headersOf(refusal)
    .filter(([name]) => /^access-control-/i.test(name) && !/request/i.test(name))
    .map(([name]) => name);
  return names.length > 0 ? names : ['Vary: Origin'];
}
