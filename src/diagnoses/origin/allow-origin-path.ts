import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-path',
  stage: 'malformed',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => differsOnlyIn('path', allowed, request.origin),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Path in the allowed origin: ${allowed} isn't ${request.origin}`,
  why: () => text`An origin has no path, and the browser requires an exact match.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`In the allowed origins, replace ${allowed} with ${request.origin}, without the path.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
