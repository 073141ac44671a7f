import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-scheme',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: ({ allowOrigin: allowed, request }) => differsOnlyIn('scheme', allowed, request.origin),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`The server allows ${allowed}, the page is ${request.origin}`,
  why: () =>
    text`The two differ in the scheme before ${'://'}. For a browser that makes them two different sites, although the host is the same.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    // Nobody is sent from https to http.
    allowed.startsWith('https:')
      ? text`Open the page at ${allowed}, or add ${request.origin} to the list of allowed origins.`
      : text`Add ${request.origin} to the list of allowed origins.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
