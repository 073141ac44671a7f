import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-path',
  stage: 'malformed',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => differsOnlyIn('path', allowed, request.origin),
  title: ({ refusal: { allowOrigin: allowed } }) => text`The server allows ${allowed}, which has a path`,
  why: ({ refusal: { request } }) =>
    text`An origin ends after host and port. The page calls itself ${request.origin} on every path, and the browser compares the two letter by letter.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`In the list of allowed origins, write ${request.origin} instead of ${allowed}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
