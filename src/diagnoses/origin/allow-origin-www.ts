import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-www',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => differsOnlyIn('www', allowed, request.origin),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () => text`With and without ${'www.'} are two origins for the browser, also when both show the same site.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Add ${request.origin} to the list of allowed origins, or send visitors to ${allowed}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
