import { serverOf } from '../../wording/response.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { differences } from './origin-difference.ts';
import { pageName } from '../../wording/phrases.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-other',
  stage: 'check-else',
  general: true,
  explains: ['origin-not-allowed'],
  title: ({ refusal }) => text`The server allows ${refusal.allowOrigin}, not ${pageName(refusal)}`,
  why: ({ refusal: { allowOrigin: allowed, request } }) =>
    differences(allowed, request.origin) === null
      ? text`The value isn't a valid origin (scheme, host and, unless it is the default, port), so it can't match.`
      : text`Only the origin in ${'Access-Control-Allow-Origin'} can read the response. A fixed value in the server's settings looks like this, and so does a cached response that was made for another origin.`,
  responsible: 'server',
  act: ({ refusal }) =>
    refusal.request.origin === 'null'
      ? text`Open the page over http or https, so that it has an origin ${serverOf(refusal)} can allow.`
      : text`Add ${refusal.request.origin} to the allowed origins of ${serverOf(refusal)}, return the origin of the request, and send ${'Vary: Origin'} so that caches keep a response per origin.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
