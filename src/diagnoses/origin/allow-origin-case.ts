import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-case',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => differsOnlyIn('case', allowed, request.origin),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Capital letters: ${allowed} isn't the origin ${request.origin}`,
  why: () => text`Browsers send origins in lowercase and require an exact match.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`In the allowed origins, replace ${allowed} with ${request.origin}, in lowercase.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
