import { allowsItself } from './own-origin.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-scheme',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: (refusal) => differsOnlyIn('scheme', refusal.allowOrigin, refusal.request.origin) && !allowsItself(refusal),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Different scheme: ${allowed} isn't the origin ${request.origin}`,
  why: () => text`The scheme is part of an origin, and the browser requires an exact match.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    // Nobody is sent from https to http.
    allowed.startsWith('https:')
      ? text`Open the page at ${allowed}. Or add ${request.origin} to the allowed origins.`
      : text`Add ${request.origin} to the allowed origins.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
