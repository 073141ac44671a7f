import { allowsItself } from './own-origin.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-www',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: (refusal) => differsOnlyIn('www', refusal.allowOrigin, refusal.request.origin) && !allowsItself(refusal),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`${'www.'} differs: ${allowed} isn't the origin ${request.origin}`,
  why: () => text`The host with ${'www.'} and the host without it are two origins, even if both show the same site.`,
  responsible: 'server',
  act: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Add ${request.origin} to the allowed origins. Or redirect visitors to ${allowed}.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
