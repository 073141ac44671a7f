import { allowsItself } from './own-origin.ts';
import { allowOrigin } from '../../fixes/edits.ts';
import { differsOnlyIn } from './origin-difference.ts';
import { text } from '../../wording/text.ts';
import { defineDiagnosis } from '../diagnosis.ts';

export default defineDiagnosis({
  id: 'allow-origin-port',
  stage: 'near-miss',
  explains: ['origin-not-allowed'],
  when: (refusal) => differsOnlyIn('port', refusal.allowOrigin, refusal.request.origin) && !allowsItself(refusal),
  title: ({ refusal: { allowOrigin: allowed, request } }) =>
    text`Different port: ${allowed} isn't the origin ${request.origin}`,
  why: () => text`The port is part of an origin, and the browser requires an exact match.`,
  responsible: 'server',
  act: ({ refusal: { request } }) => text`Add ${request.origin} to the allowed origins, with its port.`,
  fix: ({ refusal }) => allowOrigin(refusal),
});
