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
    text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () => text`The browser compares the two letter by letter, and the slash at the end makes them different.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`In the list of allowed origins, write ${request.origin} instead of ${allowed}: no slash at the end.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
