import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-slash',
  stage: 'malformed',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => differsOnlyIn('slash', allowed, request.origin),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Trailing slash: ${allowed} isn't the origin ${request.origin}`,
  why: () => text`An origin has no trailing slash, and the browser requires an exact match.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`In the allowed origins, replace ${allowed} with ${request.origin}, without the trailing slash.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
